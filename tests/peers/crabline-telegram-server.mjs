// crabline's fake of the Bot API on a port of the system's choice; its greeting holds what a client and a test need.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startTelegramServer } from "@openclaw/crabline";

const server = await startTelegramServer({ host: "127.0.0.1", port: 0, recorderPath: join(mkdtempSync(join(tmpdir(), "crabline-")), "telegram.jsonl") });
const { endpoints, botToken, adminToken } = server.manifest;
console.log(`ready ${endpoints.apiRoot} ${endpoints.adminInboundUrl} ${botToken} ${adminToken}`);

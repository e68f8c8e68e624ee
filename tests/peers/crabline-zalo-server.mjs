// crabline's fake of the Zalo Bot API on a port of the system's choice; its greeting holds what a client and a test need.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startZaloServer } from "@openclaw/crabline";

const server = await startZaloServer({ host: "127.0.0.1", port: 0, recorderPath: join(mkdtempSync(join(tmpdir(), "crabline-")), "zalo.jsonl") });
const { baseUrl, botToken, adminToken } = server.manifest;
console.log(`ready ${baseUrl} ${botToken} ${adminToken}`);

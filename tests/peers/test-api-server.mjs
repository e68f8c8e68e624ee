// The fake of telegram-test-api on a port of the system's choice.
import { createServer } from "node:net";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const loaded = require("telegram-test-api");
const TelegramServer = loaded.default ?? loaded.TelegramServer ?? loaded;
process.on("unhandledRejection", fault => console.error(fault)); // it would end the process

const port = await new Promise(found => {
  const probe = createServer().listen(0, "127.0.0.1", () => {
    const chosen = probe.address().port;
    probe.close(() => found(chosen));
  });
});
await new TelegramServer({ port, host: "127.0.0.1", storeTimeout: 60 }).start();
console.log(`ready http://127.0.0.1:${port}`);

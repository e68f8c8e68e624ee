// A channel of the Bot Framework made of Microsoft's own parts: activities are written and read by the connector's serializer, tokens signed by
// jsonwebtoken. It announces keys, grants tokens, takes a bot's messages, and delivers on demand what a person writes.
import crypto from "node:crypto";
import http from "node:http";
import { createRequire } from "node:module";
import { isDeepStrictEqual } from "node:util";
const require = createRequire(import.meta.url);
const jwt = require("jsonwebtoken");
const { createSerializer } = require("botbuilder-stdlib/lib/azureCoreHttpCompat");
const Mappers = require("botframework-connector/lib/connectorApi/models/mappers");
const { ActivityTypes, assertAttachment, assertCardAction, assertSuggestedActions } = require("botframework-schema");

const { APP_ID, APP_PASSWORD } = process.env;
const serializer = createSerializer(Mappers);
const { publicKey, privateKey } = crypto.generateKeyPairSync("rsa", { modulusLength: 2048 });
const granted = new Set();
const taken = [];
let number = 0;

/** Whether the SDK understands every field of it: what it does not know it would drop. */
function faultOf(body) {
  try {
    const activity = serializer.deserialize(Mappers.Activity, body, "activity");
    if (!isDeepStrictEqual(serializer.serialize(Mappers.Activity, activity, "activity"), body)) return "not the same after the SDK read and wrote it";
    if (activity.suggestedActions) assertSuggestedActions(activity.suggestedActions);
    for (const attachment of activity.attachments ?? []) {
      assertAttachment(attachment);
      if (attachment.contentType !== "application/vnd.microsoft.card.hero") return `attachment ${attachment.contentType}`;
      if (!isDeepStrictEqual(serializer.serialize(Mappers.HeroCard, serializer.deserialize(Mappers.HeroCard, attachment.content, "card"), "card"), attachment.content)) return "hero card";
      attachment.content.buttons.forEach(button => assertCardAction(button));
    }
    return null;
  } catch (failure) {
    return failure.message;
  }
}

/** Writes an activity as the SDK does and posts it to the bot. */
async function deliver({ url, type = ActivityTypes.Message, ...fields }) {
  const serviceUrl = `${root}/`;
  const activity = serializer.serialize(Mappers.Activity, {
    type, id: `sdk-${++number}`, timestamp: new Date(), serviceUrl, channelId: "webchat",
    from: { id: "lan", name: "Lan", role: "user" }, recipient: { id: `bot@${APP_ID}`, name: "Bot", role: "bot" },
    conversation: { id: "conv|1", isGroup: false, conversationType: "personal", name: "Lan" }, locale: "vi-VN", ...fields,
  }, "activity");
  const token = jwt.sign({ serviceurl: serviceUrl }, privateKey, { algorithm: "RS256", keyid: "sdk", issuer: "https://api.botframework.com", audience: APP_ID, expiresIn: "1h", notBefore: 0 });
  const response = await fetch(url, { method: "POST", headers: { "content-type": "application/json", authorization: `Bearer ${token}` }, body: JSON.stringify(activity) });
  return { status: response.status };
}

async function answer(method, path, headers, body) {
  if (path === "/.well-known/openidconfiguration") return [200, { issuer: "https://api.botframework.com", jwks_uri: `${root}/keys`, id_token_signing_alg_values_supported: ["RS256"] }];
  if (path === "/keys") return [200, { keys: [{ ...publicKey.export({ format: "jwk" }), use: "sig", kid: "sdk", x5t: "sdk", endorsements: ["webchat", "msteams"] }] }];
  if (path === "/token") {
    const form = new URLSearchParams(body);
    if (form.get("client_id") !== APP_ID || form.get("client_secret") !== APP_PASSWORD || form.get("scope") !== "https://api.botframework.com/.default") return [401, { error: "invalid_client" }];
    const token = crypto.randomUUID();
    granted.add(`Bearer ${token}`);
    return [200, { token_type: "Bearer", expires_in: 3599, ext_expires_in: 3599, access_token: token }];
  }
  if (path === "/deliver") return [200, await deliver(JSON.parse(body))];
  if (path === "/taken") return [200, taken];
  if (method === "POST" && path === `/v3/conversations/${encodeURIComponent("conv|1")}/activities`) {
    if (!granted.has(headers.authorization)) return [401, { error: { code: "Unauthorized" } }];
    const activity = JSON.parse(body);
    taken.push({ activity, fault: faultOf(activity) });
    return [200, serializer.serialize(Mappers.ResourceResponse, { id: `taken-${taken.length}` }, "id")];
  }
  return [404, { error: { code: "ConversationNotFound" } }];
}

const server = http.createServer(async (req, res) => {
  let body = "";
  for await (const piece of req) body += piece;
  const [status, said] = await answer(req.method, req.url, req.headers, body);
  res.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(said));
});
let root;
server.listen(0, "127.0.0.1", () => {
  root = `http://127.0.0.1:${server.address().port}`;
  console.log(`ready ${root}`);
});

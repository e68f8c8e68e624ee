// A bot written with Microsoft's botbuilder, as its manual shows: it checks our fake's tokens and speaks to our fake's connector.
import http from "node:http";
import { createRequire } from "node:module";
const require = createRequire(import.meta.url);
const { CloudAdapter, ConfigurationBotFrameworkAuthentication, CardFactory, MessageFactory, TurnContext } = require("botbuilder");

const { APP_ID, APP_PASSWORD, METADATA_URL, TOKEN_URL } = process.env;

/** Asks for a token as the manual says; the SDK's own way insists on an https directory. */
const credentials = {
  isValidAppId: async id => id === APP_ID,
  isAuthenticationDisabled: async () => false,
  createCredentials: async () => ({
    signRequest: async request => {
      const form = new URLSearchParams({ grant_type: "client_credentials", client_id: APP_ID, client_secret: APP_PASSWORD, scope: "https://api.botframework.com/.default" });
      const granted = await (await fetch(TOKEN_URL, { method: "POST", body: form })).json();
      request.headers.set("authorization", `${granted.token_type} ${granted.access_token}`);
      return request;
    },
  }),
};

// Everything is as for the public cloud, but for where the keys are announced; the SDK wants it said anew then.
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({
  MicrosoftAppId: APP_ID,
  BotOpenIdMetadata: METADATA_URL,
  ToBotFromChannelTokenIssuer: "https://api.botframework.com",
  ToBotFromEmulatorOpenIdMetadataUrl: "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration",
  ToChannelFromBotLoginUrl: "https://login.microsoftonline.com/botframework.com",
  ToChannelFromBotOAuthScope: "https://api.botframework.com",
}, credentials));
adapter.onTurnError = async (_, failure) => console.error(failure);

async function answer(context) {
  const { type, text, value } = context.activity;
  if (type === "conversationUpdate") {
    await context.sendActivity(`Có ${context.activity.membersAdded?.length ?? 0} người.`);
  } else if (type === "message" && value) {
    await context.sendActivity(`Đã chọn ${value}.`);
  } else if (type === "message" && text === "thẻ") {
    const buttons = [{ type: "messageBack", title: "Đúng", text: "Đúng", displayText: "Đúng", value: "p:1:0" }];
    await context.sendActivity(MessageFactory.attachment(CardFactory.heroCard("Đúng chưa?", [], buttons), "Đúng chưa?"));
  } else if (type === "message" && text === "gợi ý") {
    const actions = [{ type: "messageBack", title: "Sửa", text: "Sửa", value: "p:1:1" }];
    await context.sendActivity(MessageFactory.suggestedActions(actions, "Sửa không?"));
  } else if (type === "message") {
    await context.sendActivity(text);
    // And once more later, with nothing but the reference.
    const reference = TurnContext.getConversationReference(context.activity);
    await adapter.continueConversationAsync(APP_ID, reference, later => later.sendActivity(`Sau: ${text}`));
  }
}

const server = http.createServer(async (req, res) => {
  let body = "";
  for await (const piece of req) body += piece;
  req.body = JSON.parse(body);
  await adapter.process(req, {
    status: code => { res.statusCode = code; },
    header: (name, value) => res.setHeader(name, value),
    send: sent => res.write(typeof sent === "string" ? sent : JSON.stringify(sent)),
    end: () => res.end(),
  }, answer);
});
server.listen(0, "127.0.0.1", () => console.log(`ready http://127.0.0.1:${server.address().port}/api/messages`));

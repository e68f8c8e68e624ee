// A bot written with Telegraf, as its manual shows.
import { Telegraf, Markup } from "telegraf";

const bot = new Telegraf(process.env.TOKEN, { telegram: { apiRoot: process.env.API_ROOT } });
await bot.telegram.setMyCommands([{ command: "start", description: "Bắt đầu" }]);
await bot.telegram.setMyCommands([{ command: "siso", description: "Headcount" }], { scope: { type: "chat", chat_id: 42 }, language_code: "en" });
await bot.telegram.getWebhookInfo();
bot.start(context => context.reply(`Chào ${context.payload}`, Markup.inlineKeyboard([
  Markup.button.callback("Đúng", "yes"), Markup.button.callback("Sửa", "no"),
])));
bot.command("so", context => context.replyWithHTML("<b>Số</b> của &lt;thầy cô&gt;?", Markup.keyboard([Markup.button.contactRequest("Gửi số")]).resize().oneTime()));
bot.action("yes", async context => {
  await context.answerCbQuery();
  await context.editMessageReplyMarkup();
  await context.editMessageText("Đã chọn: Đúng");
  await context.reply("Đã ghi.");
});
bot.on("contact", context => context.reply(context.message.contact.phone_number, Markup.removeKeyboard()));
bot.on("document", async context => {
  const link = await context.telegram.getFileLink(context.message.document.file_id);
  const bytes = Buffer.from(await (await fetch(link)).arrayBuffer());
  await context.sendChatAction("upload_document");
  await context.replyWithDocument({ source: bytes, filename: context.message.document.file_name }, { caption: "Trả lại" });
  await context.replyWithPhoto({ source: Buffer.from([0xff, 0xd8, 1]), filename: "ảnh.jpg" });
});
bot.on("text", context => context.reply(context.message.text));
bot.on("edited_message", context => context.reply(`Sửa: ${context.editedMessage.text}`));
bot.catch(failure => console.error(failure));
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => bot.stop(signal));
await bot.launch({ allowedUpdates: ["message", "edited_message", "callback_query"] }, () => console.log(`ready ${bot.botInfo.username}`));

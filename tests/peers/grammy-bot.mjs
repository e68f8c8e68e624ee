// A bot written with grammY, as its manual shows.
import { Bot, InlineKeyboard, InputFile, Keyboard } from "grammy";

const { TOKEN, API_ROOT } = process.env;
const bot = new Bot(TOKEN, { client: { apiRoot: API_ROOT } });
await bot.api.setMyCommands([{ command: "start", description: "Bắt đầu" }]);
await bot.api.setMyCommands([{ command: "siso", description: "Headcount" }], { scope: { type: "chat", chat_id: 42 }, language_code: "en" });
await bot.api.getWebhookInfo();
bot.command("start", context => context.reply(`Chào ${context.match}`, {
  reply_markup: new InlineKeyboard().text("Đúng", "yes").text("Sửa", "no"),
}));
bot.command("so", context => context.reply("<b>Số</b> của &lt;thầy cô&gt;?", {
  parse_mode: "HTML", reply_markup: new Keyboard().requestContact("Gửi số").resized().oneTime(),
}));
bot.callbackQuery("yes", async context => {
  await context.answerCallbackQuery();
  await context.editMessageReplyMarkup();
  await context.editMessageText("Đã chọn: Đúng");
  await context.reply("Đã ghi.");
});
bot.on("message:contact", context => context.reply(context.message.contact.phone_number, { reply_markup: { remove_keyboard: true } }));
bot.on("message:document", async context => {
  const file = await context.getFile();
  const bytes = Buffer.from(await (await fetch(`${API_ROOT}/file/bot${TOKEN}/${file.file_path}`)).arrayBuffer());
  await context.replyWithChatAction("upload_document");
  await context.replyWithDocument(new InputFile(bytes, context.message.document.file_name), { caption: "Trả lại" });
  await context.replyWithPhoto(new InputFile(Buffer.from([0xff, 0xd8, 1]), "ảnh.jpg"));
});
bot.on("message:text", context => context.reply(context.message.text));
bot.on("edited_message:text", context => context.reply(`Sửa: ${context.editedMessage.text}`));
bot.catch(failure => console.error(failure.error));
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => bot.stop());
await bot.start({ allowed_updates: ["message", "edited_message", "callback_query"], onStart: me => console.log(`ready ${me.username}`) });

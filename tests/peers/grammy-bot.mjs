// A bot written with grammY, as its manual shows.
import { Bot, InlineKeyboard } from "grammy";

const bot = new Bot(process.env.TOKEN, { client: { apiRoot: process.env.API_ROOT } });
await bot.api.setMyCommands([{ command: "start", description: "Bắt đầu" }]);
bot.command("start", context => context.reply(`Chào ${context.match}`, {
  reply_markup: new InlineKeyboard().text("Đúng", "yes").text("Sửa", "no"),
}));
bot.callbackQuery("yes", async context => {
  await context.answerCallbackQuery();
  await context.editMessageReplyMarkup();
  await context.reply("Đã ghi.");
});
bot.on("message:text", context => context.reply(context.message.text));
bot.on("edited_message:text", context => context.reply(`Sửa: ${context.editedMessage.text}`));
bot.catch(failure => console.error(failure.error));
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => bot.stop());
await bot.start({ allowed_updates: ["message", "edited_message", "callback_query"], onStart: me => console.log(`ready ${me.username}`) });

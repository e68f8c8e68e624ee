// A bot written with Telegraf, as its manual shows.
import { Telegraf, Markup } from "telegraf";

const bot = new Telegraf(process.env.TOKEN, { telegram: { apiRoot: process.env.API_ROOT } });
await bot.telegram.setMyCommands([{ command: "start", description: "Bắt đầu" }]);
bot.start(context => context.reply(`Chào ${context.payload}`, Markup.inlineKeyboard([
  Markup.button.callback("Đúng", "yes"), Markup.button.callback("Sửa", "no"),
])));
bot.action("yes", async context => {
  await context.answerCbQuery();
  await context.editMessageReplyMarkup();
  await context.reply("Đã ghi.");
});
bot.on("text", context => context.reply(context.message.text));
bot.on("edited_message", context => context.reply(`Sửa: ${context.editedMessage.text}`));
bot.catch(failure => console.error(failure));
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => bot.stop(signal));
await bot.launch({ allowedUpdates: ["message", "edited_message", "callback_query"] }, () => console.log(`ready ${bot.botInfo.username}`));

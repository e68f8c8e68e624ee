import { listen, markSeen, ringing, showBell, showClock } from "./phones.js";

const main = document.querySelector("main");
const words = main.dataset;
const log = document.getElementById("log");
const list = document.getElementById("messages");
const form = document.getElementById("form");
const input = document.getElementById("text");
const status = document.getElementById("status");
const shown = new Set();
let pending = null; // the message that could not be sent: sent again under the same key

function add(line) {
  if (shown.has(line.key)) return;
  shown.add(line.key);
  document.getElementById("empty").hidden = true;
  const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 80;

  const item = document.createElement("li");
  item.className = line.fromBot ? "bot" : "me";
  const who = document.createElement("span");
  who.className = "hidden";
  who.textContent = `${line.fromBot ? words.bot : words.you}: `;
  const text = document.createElement("p");
  text.append(...linked(line.text));
  const at = document.createElement("time");
  at.textContent = line.at;
  item.append(who, text, at);
  if (line.choices.length > 0) item.append(buttons(line.choices));
  list.append(item);
  if (atEnd || !line.fromBot) log.scrollTop = log.scrollHeight;
}

// Only addresses of this very host become links: the way in to the page. Everything else stays text.
function linked(text) {
  return text.split(/(https?:\/\/\S+)/).map(part => {
    if (!part.startsWith(`${location.origin}/`)) return document.createTextNode(part);
    const link = document.createElement("a");
    link.href = part;
    link.textContent = part;
    return link;
  });
}

function buttons(choices) {
  const group = document.createElement("div");
  group.className = "choices";
  for (const choice of choices) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = choice.label;
    button.addEventListener("click", () => post({ token: choice.token }));
    group.append(button);
  }
  return group;
}

async function post(content) {
  const same = pending && pending.text === content.text && pending.token === content.token;
  const message = same ? pending : { key: newKey(), ...content };
  try {
    const answer = await fetch(words.post, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(message),
    });
    if (!answer.ok) throw new Error(answer.status);
    pending = null;
    status.textContent = "";
    return true;
  } catch {
    pending = message;
    status.textContent = words.failed;
    return false;
  }
}

function newKey() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, "0")).join("");
}

form.addEventListener("submit", async event => {
  event.preventDefault();
  const text = input.value;
  if (text === "") return;
  input.value = "";
  if (!await post({ text }) && input.value === "") input.value = text;
  input.focus();
});

input.addEventListener("keydown", event => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { // Vietnamese keyboards compose
    event.preventDefault();
    form.requestSubmit();
  }
});

listen(words.stream, {
  message: add,
  // What was there before is not read aloud; what comes from now on is.
  "caught-up": () => log.setAttribute("aria-live", "polite"),
  clock: showClock,
  phones: phones => {
    markSeen(words.chat, phones);
    const unread = ringing(phones).reduce((total, one) => total + (one.chat === words.chat ? 0 : one.unread), 0);
    showBell(document.getElementById("others"), unread, words.new);
  },
}, connected => { if (!pending) status.textContent = connected ? "" : words.disconnected; });

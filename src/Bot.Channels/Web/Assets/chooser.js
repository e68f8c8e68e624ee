import { listen, ringing, showBell, showClock } from "./phones.js";

const main = document.querySelector("main");
const list = document.getElementById("ringing");
const people = [...document.querySelectorAll(".group li")];
let phones = [];

function show() {
  const rings = ringing(phones);
  const unread = new Map(rings.map(one => [one.chat, one.unread]));
  for (const person of people)
    showBell(person.querySelector(".bell"), unread.get(person.dataset.chat) ?? 0, main.dataset.new);
  for (const group of document.querySelectorAll("details")) {
    const sum = [...group.querySelectorAll("li")].reduce((total, person) => total + (unread.get(person.dataset.chat) ?? 0), 0);
    showBell(group.querySelector("summary .bell"), sum, main.dataset.new);
  }
  document.getElementById("silence").hidden = rings.length > 0;

  // Only what changed is touched, so that a screen reader reads only what is new.
  const shown = new Map([...list.children].map(item => [item.dataset.chat, item]));
  for (const [chat, item] of shown) if (!unread.has(chat)) item.remove();
  for (const one of rings) {
    const item = shown.get(one.chat) ?? people.find(person => person.dataset.chat === one.chat)?.cloneNode(true);
    if (!item) continue;
    item.hidden = false;
    showBell(item.querySelector(".bell"), one.unread, main.dataset.new);
    if (!shown.has(one.chat)) list.append(item);
  }
}

function search(words) {
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  let found = 0;
  for (const person of people) {
    const text = plain(person.textContent);
    person.hidden = !wanted.every(word => text.includes(word));
    if (!person.hidden) found++;
  }
  for (const group of document.querySelectorAll(".group details, .group"))
    group.hidden = !group.querySelector("li:not([hidden])");
  for (const group of document.querySelectorAll("details")) group.open = wanted.length > 0 && !group.hidden;
  document.getElementById("nobody").hidden = found > 0;
}

// Typed without marks as well as with them.
function plain(text) {
  return text.normalize("NFD").replace(/\p{Mn}/gu, "").replace(/đ/gi, "d").toLowerCase();
}

document.getElementById("search").addEventListener("input", event => search(event.target.value));
addEventListener("storage", show);
addEventListener("pageshow", show);
listen(main.dataset.stream, { clock: showClock, phones: now => { phones = now; show(); } });

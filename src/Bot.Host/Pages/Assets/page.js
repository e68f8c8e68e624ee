// The only script of the page. Everything works without it; with it, Today brings itself up to date.

const status = () => document.getElementById("tin");
const again = 5000; // milliseconds until a refresh that failed is tried again
let pressed = 0; // forms on their way: their answers are shown, a refresh waits for them
let asked = 0; // of two refreshes that overtake one another, the older is dropped

function put(html) {
  const fresh = new DOMParser().parseFromString(html, "text/html").querySelector("[data-live]");
  const old = document.querySelector("[data-live]");
  if (!fresh || !old) return;
  const focus = document.activeElement?.getAttribute("aria-label");
  const said = old.querySelector(".answer");
  if (said && !fresh.querySelector(".answer")) fresh.querySelector(".when").after(said); // what came of the last button stays to be read
  old.replaceWith(fresh);
  if (focus) [...fresh.querySelectorAll("button")].find(one => one.getAttribute("aria-label") === focus)?.focus();
  const news = status();
  if (news && news.textContent !== fresh.dataset.news) news.textContent = fresh.dataset.news;
}

async function textOf(answer) {
  if (answer.status === 401) location.assign("/vao");
  if (!answer.ok) throw new Error(answer.status);
  return answer.text();
}

async function refresh() {
  if (pressed > 0) return; // the answer brings what is new
  const number = ++asked;
  try {
    const html = await textOf(await fetch(document.querySelector("[data-live]").dataset.live, { headers: { "X-Fragment": "1" } }));
    if (number === asked && pressed === 0) put(html);
  } catch {
    if (number === asked) setTimeout(refresh, again);
  }
}

document.addEventListener("submit", async event => {
  const form = event.target.closest("form[data-live-form]");
  if (!form) return;
  event.preventDefault();
  const button = event.submitter;
  button.disabled = true;
  pressed++;
  let html = null;
  try {
    html = await textOf(await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), headers: { "X-Fragment": "1" } }));
  } catch {
    button.disabled = false;
    const news = status();
    if (news) { news.classList.remove("hidden"); news.textContent = "Chưa gửi được. Xin bấm lại."; }
  }
  pressed--;
  asked++;
  if (html !== null) put(html);
  if (pressed === 0) refresh(); // what was reported while the form was on its way
});

const live = document.querySelector("[data-live]");
if (live?.dataset.stream) {
  const stream = new EventSource(live.dataset.stream);
  stream.addEventListener("pulse", event => {
    const shown = document.querySelector("[data-live]");
    if (event.data !== shown.dataset.pulse) refresh();
  });
  stream.addEventListener("error", () => { if (stream.readyState === EventSource.CLOSED) refresh(); });
}

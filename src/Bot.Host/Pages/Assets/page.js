// The only script of the page. Everything works without it; with it, Today brings itself up to date.

const status = () => document.getElementById("tin");
let asked = 0; // of two answers that overtake one another, the older is dropped

async function show(answer, number) {
  if (answer.status === 401) return location.assign("/vao");
  if (!answer.ok) throw new Error(answer.status);
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-live]");
  const old = document.querySelector("[data-live]");
  if (!fresh || !old || number !== asked) return;
  const focus = document.activeElement?.getAttribute("aria-label");
  old.replaceWith(fresh);
  if (focus) [...fresh.querySelectorAll("button")].find(one => one.getAttribute("aria-label") === focus)?.focus();
  const news = status();
  if (news && news.textContent !== fresh.dataset.news) news.textContent = fresh.dataset.news;
}

async function refresh() {
  const number = ++asked;
  try {
    await show(await fetch(document.querySelector("[data-live]").dataset.live, { headers: { "X-Fragment": "1" } }), number);
  } catch {
    // The line is down: the stream comes back by itself and brings the next pulse.
  }
}

document.addEventListener("submit", async event => {
  const form = event.target.closest("form[data-live-form]");
  if (!form) return;
  event.preventDefault();
  const button = event.submitter;
  button.disabled = true;
  const number = ++asked;
  try {
    await show(await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), headers: { "X-Fragment": "1" } }), number);
  } catch {
    button.disabled = false;
    const news = status();
    if (news) { news.classList.remove("hidden"); news.textContent = "Chưa gửi được. Xin bấm lại."; }
  }
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

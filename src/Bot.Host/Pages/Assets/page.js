// The only script of the page. Everything works without it; with it, Today brings itself up to date, and what was chosen or written stays when the connection drops.

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
  for (const open of old.querySelectorAll("details[id][open]")) fresh.querySelector(`#${open.id}`)?.setAttribute("open", "");
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

// Left to the browser, a form that cannot be sent is replaced by an error page, and with it what was written or chosen.
function told(form, words) {
  const line = form.querySelector(".sending") ?? form.insertBefore(Object.assign(document.createElement("p"), { className: "sending", role: "alert" }), form.firstChild);
  line.textContent = words;
}

let here = location.pathname; // whose page is shown

function show(page, address) {
  history.pushState(null, "", address);
  here = location.pathname;
  document.title = page.title;
  document.body.replaceWith(document.adoptNode(page.body));
  scrollTo(0, 0);
}

function upload(form, button) {
  const request = new XMLHttpRequest(); // fetch does not say how much has left
  const bar = form.querySelector("progress");
  const stopped = () => {
    [button.disabled, bar.hidden] = [false, true];
    told(form, "Mất kết nối, tệp chưa gửi xong. Tệp vẫn ở đây, xin bấm lại.");
  };
  request.upload.addEventListener("progress", event => { if (event.lengthComputable) bar.value = event.loaded / event.total; });
  request.upload.addEventListener("load", () => told(form, "Đã gửi, đang đọc tệp…"));
  request.addEventListener("error", stopped);
  request.addEventListener("load", () => {
    if (request.status === 401) location.assign("/vao");
    else if (request.response?.querySelector("main")) show(request.response, request.responseURL);
    else stopped(); // from somewhere between us and the program
  });
  [button.disabled, bar.hidden, bar.value] = [true, false, 0];
  told(form, "Đang gửi tệp…");
  request.open("POST", form.action);
  request.responseType = "document";
  request.send(new FormData(form));
}

document.addEventListener("submit", event => {
  const form = event.target;
  if (form.method !== "post" || event.defaultPrevented) return;
  if (!navigator.onLine) {
    event.preventDefault();
    told(form, "Đang mất mạng, chưa gửi. Nối lại mạng rồi bấm lần nữa.");
  } else if (form.matches("[data-upload]")) {
    event.preventDefault();
    upload(form, event.submitter);
  }
});

addEventListener("popstate", () => { if (location.pathname !== here) location.reload(); }); // back from an answer that was put in here; a link within the page changes no path

const live = document.querySelector("[data-live]");
if (live?.dataset.stream) {
  const stream = new EventSource(live.dataset.stream);
  stream.addEventListener("pulse", event => {
    const shown = document.querySelector("[data-live]");
    if (event.data !== shown.dataset.pulse) refresh();
  });
  stream.addEventListener("error", () => { if (stream.readyState === EventSource.CLOSED) refresh(); });
}

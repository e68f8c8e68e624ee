// How many messages of each chat were looked at is remembered by this browser only.
const place = "bot-chat-seen";

function seen() {
  try { return JSON.parse(localStorage.getItem(place)) ?? {}; } catch { return {}; }
}

export function markSeen(chat, phones) {
  const phone = phones.find(one => one.chat === chat);
  const counts = seen();
  if (phone && counts[chat] !== phone.sent) {
    counts[chat] = phone.sent;
    localStorage.setItem(place, JSON.stringify(counts));
  }
}

// Phones with unread messages. Fewer sent than seen means that the database was begun anew.
export function ringing(phones) {
  const counts = seen();
  return phones
    .map(one => ({ ...one, unread: one.sent - (counts[one.chat] > one.sent ? 0 : counts[one.chat] ?? 0) }))
    .filter(one => one.unread > 0);
}

export function showBell(bell, unread, words) {
  bell.hidden = unread === 0;
  bell.textContent = unread === 0 ? "" : unread;
  bell.title = unread === 0 ? "" : `${unread} ${words}`;
}

// Listens while the page is visible: a browser allows few open streams for one server.
export function listen(address, handlers, connection) {
  let source = null;
  const open = () => {
    source = new EventSource(address);
    source.onopen = () => connection?.(true);
    source.onerror = () => {
      connection?.(false);
      if (source.readyState === EventSource.CLOSED) setTimeout(reopen, 2000);
    };
    for (const [name, handle] of Object.entries(handlers))
      source.addEventListener(name, event => handle(JSON.parse(event.data)));
  };
  const reopen = () => {
    source?.close();
    source = null;
    if (document.visibilityState === "visible") open();
  };
  document.addEventListener("visibilitychange", reopen);
  addEventListener("pageshow", event => { if (event.persisted) reopen(); });
  reopen();
}

export function showClock(now) {
  document.getElementById("clock").textContent = now;
}

const style = `
.count{background:#9c1c13;color:#fff;border-radius:1em;min-width:1.6em;padding:0 .4em}
.scroll{flex:1 1 auto;min-height:6em;overflow-y:auto;padding:.7em .8em;display:flex;flex-direction:column;gap:.6em;overscroll-behavior:contain}
.log{display:flex;flex-direction:column;gap:.5em}
.m{max-width:88%;padding:.55em .85em;border-radius:1em;background:var(--bubble);align-self:flex-start;overflow-wrap:anywhere;border-end-start-radius:.25em}
.m.own{align-self:flex-end;background:var(--c);color:var(--on);border-end-start-radius:1em;border-end-end-radius:.25em}
.m p+p,.m ul{margin-block-start:.5em}
.m ul{margin-block-end:0;padding-inline-start:1.2em}
.m a{color:inherit;font-weight:600;text-decoration:underline}
.own p{white-space:pre-wrap}
.foot{font-size:.8em;display:flex;flex-wrap:wrap;gap:.2em .5em;align-items:center;justify-content:flex-end}
.own .foot button{border-color:currentColor;padding:.2em .6em}
.day,.note{align-self:center;text-align:center;font-size:.85em;color:var(--soft);margin:0}
.choices{display:flex;flex-wrap:wrap;gap:.45em}
.choices button{border-color:var(--c);border-width:2px;font-weight:600;border-radius:1.4em;text-align:start}
.typing{align-self:flex-start;display:flex;gap:.3em;padding:.8em;border-radius:1em;background:var(--bubble)}
.typing i{width:.5em;height:.5em;border-radius:50%;background:var(--soft);animation:b 1.2s infinite}
.typing i+i{animation-delay:.2s}.typing i+i+i{animation-delay:.4s}
@keyframes b{30%{transform:translateY(-.25em)}}
@media (prefers-reduced-motion:reduce){.typing i{animation:none}}
.state{padding:.4em .9em;font-size:.9em;border-block-start:1px solid var(--edge)}
.state:empty{display:none}
form{display:flex;gap:.4em;align-items:flex-end;padding:.5em .6em;border-block-start:1px solid var(--edge)}
textarea{font:inherit;color:inherit;background:var(--ground);flex:1;min-width:0;min-height:44px;max-height:7em;padding:.5em .7em;border:1px solid var(--edge);border-radius:.8em;resize:none}
.menu{display:flex;flex-direction:column;padding:.3em .6em;border-block-end:1px solid var(--edge)}
.menu>*{justify-content:flex-start!important;text-align:start!important}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media (forced-colors:active){.m,.typing{border:1px solid CanvasText}}`;

// Begins the chat in the launcher's shell.
function begin(shell) {
  const { h, given } = shell;
  for (const [language, words] of Object.entries(chatWords)) Object.assign(given.words[language], words);
  const say = (node, word, attribute) => shell.say(node, word, attribute);
  const bubbles = new Map(); // own messages by client id
  const shown = new Set();
  let wire;
  let lastDay = '';
  let typingEnds = 0;
  let latest = '';
  let unread = 0;

  const log = say(h('div.log', { role: 'log', 'aria-live': 'polite', 'aria-relevant': 'additions' }), 'log', 'aria-label');
  const typing = h('div.typing', { hidden: true, 'aria-hidden': 'true' }, h('i'), h('i'), h('i'));
  const choices = say(h('div.choices', { role: 'group', hidden: true }), 'choices', 'aria-label');
  const shared = say(h('p.note'), 'shared');
  const scroll = h('div.scroll', { tabIndex: 0, role: 'region' }, shared, log, typing, choices);
  say(scroll, 'log', 'aria-label');
  const state = h('div.state', { role: 'status' });
  const box = h('textarea', { id: 'w', rows: 1, maxLength: 4000, enterKeyHint: 'send', autocomplete: 'off' });
  const form = h('form', 0, say(h('label.vh', { htmlFor: 'w' }), 'write'), box, say(h('button.do', { type: 'submit' }), 'send'));
  say(box, 'write', 'placeholder');

  const close = () => {
    menu.hidden = true;
    more.setAttribute('aria-expanded', 'false');
  };
  const item = (word, act) => say(h('button', { type: 'button', onclick: () => { close(); act(); } }), word);
  const more = say(h('button', { type: 'button', 'aria-expanded': 'false', 'aria-controls': 'm', onclick: () => {
    menu.hidden = !menu.hidden;
    more.setAttribute('aria-expanded', String(!menu.hidden));
  } }, '⋯'), 'more', 'aria-label');
  const menu = h('div.menu', { id: 'm', hidden: true },
    item('language', () => {
      const next = Object.keys(given.words).find(language => language !== shell.language);
      shell.speak((shell.chosen = next));
      try { sessionStorage.setItem('family-chat-language', next); } catch { }
      if (form.isConnected) post(shell.t('language_word'));
    }),
    ...(given.number ? [say(h('a.b', { href: 'sms:' + given.number }), 'by_text')] : []),
    say(h('a.b', { href: given.privacy, target: '_blank', rel: 'noopener' }), 'privacy'),
    item('forget', forget));
  menu.onkeydown = event => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    close();
    more.focus();
  };
  shell.head.querySelector('.name').after(more);
  shell.head.after(menu);
  shell.dress(style);
  // Read after the button's name: "Chat with us, New messages: 2".
  const badge = h('span');
  const later = h('span.count', { hidden: true }, say(h('span.vh'), 'new'), badge);
  shell.launch.append(later);
  const look = window.visualViewport;
  if (look) look.onresize = () => shell.panel.style.setProperty('--seen', `${look.height}px`);

  form.onsubmit = event => {
    event.preventDefault();
    const text = box.value.trim();
    if (!text) return;
    box.value = '';
    grow();
    post(text);
  };
  box.onkeydown = event => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) form.onsubmit(event);
  };
  box.oninput = grow;
  function grow() {
    box.style.height = 'auto';
    box.style.height = `${box.scrollHeight + 2}px`;
  }

  const isTouch = () => matchMedia('(pointer:coarse)').matches;
  const isAtEnd = () => scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 80;
  const toEnd = () => { scroll.scrollTop = scroll.scrollHeight; };
  // A keyboard or a notice that takes room must not hide the last words.
  let sticks = true;
  scroll.onscroll = () => { sticks = isAtEnd(); };
  new ResizeObserver(() => sticks && toEnd()).observe(scroll);

  function post(text) {
    offer([]);
    dayOf(new Date());
    draw(wire.send(text));
    typing.hidden = wire.is !== 'online';
    clearTimeout(typingEnds);
    typingEnds = setTimeout(() => { typing.hidden = true; }, 8000);
    toEnd();
  }

  function stamp(at) {
    return h('time', { dateTime: at.toISOString() }, at.toLocaleTimeString(shell.language, { hour: 'numeric', minute: '2-digit' }));
  }

  function dayOf(at) {
    const day = at.toLocaleDateString(shell.language, { weekday: 'long', month: 'long', day: 'numeric' });
    if (day !== lastDay) place(h('p.day', 0, day));
    lastDay = day;
  }

  // What waits to be sent stays below what the line has.
  function place(node) {
    const waiting = [...bubbles.values()].find(own => !own.isStored);
    log.insertBefore(node, waiting ? waiting.bubble : null);
  }

  function draw({ id, text }) {
    const foot = h('div.foot');
    const bubble = h('div.m.own', 0, say(h('span.vh'), 'you'), h('p', 0, text), foot);
    bubbles.set(id, { bubble, foot });
    log.append(bubble);
    return bubbles.get(id);
  }

  function mark(id, word, action) {
    const own = bubbles.get(id);
    if (!own || own.isStored) return;
    own.foot.replaceChildren(say(h('span'), word));
    if (action) own.foot.append(say(h('button', { type: 'button', onclick: () => wire.flush() }), action));
  }

  function show(activity, id) {
    if (activity.type === 'typing') typing.hidden = false;
    if (activity.type !== 'message' || shown.has(activity.id)) return;
    shown.add(activity.id);
    const wasAtEnd = isAtEnd();
    const at = new Date(activity.timestamp);
    if (activity.from.role === 'user') own(activity, id, at);
    else theirs(activity, at);
    if (wasAtEnd) toEnd();
  }

  function own(activity, id, at) {
    if (!bubbles.has(id)) {
      dayOf(at);
      draw({ id, text: activity.text });
    }
    const mine = bubbles.get(id);
    mine.isStored = true;
    if (mine.bubble.nextSibling) place(mine.bubble);
    mine.foot.replaceChildren(say(h('span'), 'sent'), stamp(at));
    offer([]);
  }

  function theirs(activity, at) {
    typing.hidden = true;
    dayOf(at);
    const bubble = h('div.m', 0, say(h('span.vh'), 'line'), words(h, activity.text || ''), h('div.foot', 0, stamp(at)));
    place(bubble);
    offer((activity.suggestedActions && activity.suggestedActions.actions) || []);
    latest = activity.timestamp;
    if (shell.isOpen) wire.saw(latest);
    else if (latest > (wire.known.seen || '')) count(unread + 1);
  }

  function offer(actions) {
    const hadFocus = choices.contains(shell.shadowRoot.activeElement);
    choices.replaceChildren(...actions.map(({ title, value }) => h('button', { type: 'button', onclick: () => post(value) }, title)));
    choices.hidden = !actions.length;
    if (hadFocus) (isTouch() ? scroll : box).focus();
  }

  function count(news) {
    unread = news;
    badge.hidden = !news;
    badge.textContent = news;
    later.hidden = !news;
  }

  function clear() {
    log.replaceChildren();
    shown.clear();
    bubbles.clear();
    lastDay = '';
    offer([]);
  }

  function forget() {
    shell.forget();
    forgotten();
    shell.body.querySelector('button').focus();
  }

  function forgotten() {
    wire.stop();
    clear();
    shell.show('forgotten', 'anew', start);
  }

  // Another tab forgot it, or left.
  addEventListener('storage', event => {
    if (event.key === 'family-chat' && !event.newValue && !wire.stopped) forgotten();
  });

  function start() {
    clear();
    state.textContent = '';
    shell.body.replaceChildren(scroll, state, form);
    shell.speak(shell.language);
    wire = new Wire(shell, {
      state: name => {
        const word = { connecting: 'connecting', reconnecting: 'reconnecting', offline: 'offline' }[name];
        state.replaceChildren(...(word ? [say(h('span'), word)] : []));
      },
      activity: show,
      sending: id => mark(id, 'sending'),
      sent: id => mark(id, 'sent'),
      unsent: id => mark(id, 'unsent', 'retry'),
      refused: id => mark(id, 'refused'),
      anew: clear,
    });
    for (const message of wire.unsent) draw(message);
    wire.connect();
    chat.shown();
  }

  const chat = {
    stop: () => wire.stop(),
    shown() {
      if (!shell.isOpen) return;
      wire.saw(latest);
      count(0);
      toEnd();
      if (!isTouch() && !shell.isInline) box.focus();
    },
  };
  start();
  return chat;
}

export default begin;

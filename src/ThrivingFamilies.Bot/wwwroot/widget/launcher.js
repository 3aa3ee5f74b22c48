// The button, and what must be there when the server is not: the free lines and the way out. The chat itself comes with the first tap.
(() => {
  'use strict';
  const given = /*given*/null;
  if (customElements.get('family-chat')) return;
  const tag = document.currentScript;
  const origin = new URL(tag ? tag.src : given.origin).origin;
  const key = 'family-chat';

  const style = `
:host{--c:var(--family-chat-color,#1f6f5c);--on:var(--family-chat-on-color,#fff);--ground:var(--family-chat-ground,#fff);--ink:var(--family-chat-ink,#23211c);--soft:#575349;--bubble:#e8f1ed;--edge:#8b867a;--alarm:#9c1c13;--focus:#0b57d0;
all:initial;display:block;font:max(16px,1rem)/1.45 var(--family-chat-font,system-ui,sans-serif);color:var(--ink);text-align:start}
:host([hidden]),[hidden]{display:none!important}
*{box-sizing:border-box}
button,a.b{font:inherit;color:inherit;background:0 0;border:1px solid transparent;border-radius:.6em;min-height:44px;min-width:44px;padding:.4em .7em;cursor:pointer;display:inline-flex;align-items:center;justify-content:center;gap:.5em;text-decoration:none;text-align:center;overflow-wrap:anywhere}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px;box-shadow:0 0 0 2px var(--ground)}
.launch{position:fixed;z-index:2147483000;inset-block-end:var(--family-chat-offset,1rem);right:var(--family-chat-offset,1rem);max-width:calc(100vw - 2rem);min-height:56px;padding:.6em 1.2em;border-radius:28px;background:var(--c);color:var(--on);font-weight:600;box-shadow:0 4px 16px #0005;border-color:transparent}
:host([side=left]) .launch{right:auto;left:var(--family-chat-offset,1rem)}
.panel{position:fixed;z-index:2147483001;inset-block-end:var(--family-chat-offset,1rem);right:var(--family-chat-offset,1rem);width:min(var(--family-chat-width,25em),calc(100vw - 2rem));height:min(var(--family-chat-height,42em),calc(100vh - 2rem));display:flex;flex-direction:column;background:var(--ground);border:1px solid var(--edge);border-radius:1em;overflow:auto;box-shadow:0 8px 32px #0006}
:host([side=left]) .panel{right:auto;left:var(--family-chat-offset,1rem)}
:host([inline]) .panel{position:relative;z-index:auto;inset:auto;left:auto;right:auto;width:100%;height:var(--family-chat-height,36em);box-shadow:none}
@media (max-width:30em),(max-height:30em){:host(:not([inline])) .panel{inset:0;width:auto;height:var(--seen,100dvh);border:0;border-radius:0}}
header{display:flex;align-items:center;gap:.3em;padding:.4em .5em .4em .9em;background:var(--c);color:var(--on)}
header button{border-color:currentColor;padding:0}
header :focus-visible{outline-color:var(--on);box-shadow:none}
.name{flex:1;min-width:0}
h2,p{margin:0}
h2{font-size:1.05em;line-height:1.25;overflow-wrap:anywhere}
.name p{font-size:.85em}
.exit{background:var(--alarm);color:var(--ground);font-weight:700}
.lines{display:flex;flex-wrap:wrap;gap:.3em;padding:.35em .5em;border-block-end:1px solid var(--edge);font-size:.9em}
.lines>*{flex:1 1 auto;padding:.2em}
.lines a{border-color:var(--alarm);color:var(--alarm);font-weight:600}
.body{flex:1 1 auto;min-height:0;display:flex;flex-direction:column}
.wait{padding:1.2em;display:grid;gap:1em;justify-items:start}
.do{background:var(--c);color:var(--on);font-weight:600}
@media (prefers-contrast:more){:host{--soft:var(--ink);--edge:var(--ink)}.panel{border-width:2px}}
@media (forced-colors:active){button,a.b,.panel,.launch{border-color:ButtonBorder!important;border-width:2px}}`;
  const dark = `:host{--c:var(--family-chat-color,#1c6352);--ground:var(--family-chat-ground,#1d1f21);--ink:var(--family-chat-ink,#eceae4);--soft:#bab6ab;--bubble:#24403a;--edge:#868b90;--alarm:#ffb4ab;--focus:#a8c7fa}`;

  // Constructed, because a strict Content-Security-Policy forbids style elements; those are for browsers before 2023.
  const dress = (root, css) => {
    try {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      return sheet;
    } catch {
      return root.appendChild(h('style', { textContent: css })).sheet;
    }
  };

  // h('button.do', { onclick }, 'word' | node, …)
  const h = (name, props, ...inside) => {
    const [kind, ...classes] = name.split('.');
    const node = document.createElement(kind);
    node.className = classes.join(' ');
    for (const [prop, value] of Object.entries(props || {})) prop in node ? (node[prop] = value) : node.setAttribute(prop, value);
    node.append(...inside);
    return node;
  };

  const kept = {
    get: () => { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } },
    set: value => { try { value ? localStorage.setItem(key, JSON.stringify(value)) : localStorage.removeItem(key); } catch { } },
  };

  class FamilyChat extends HTMLElement {
    connectedCallback() {
      if (this.shadowRoot) return;
      Object.assign(this, { h, dress: css => dress(this.shadowRoot, css), kept, origin, given, labels: [], isInline: this.hasAttribute('inline') });
      this.language = this.pick(sessionOr(key + '-language')) || this.pageLanguage();
      this.attachShadow({ mode: 'open' });
      dress(this.shadowRoot, style);
      const night = dress(this.shadowRoot, dark);
      const isDark = matchMedia('(prefers-color-scheme:dark)');
      const theme = this.getAttribute('theme');
      isDark.onchange = () => { night.disabled = theme ? theme !== 'dark' : !isDark.matches; };
      isDark.onchange();
      this.build();
      this.speak(this.language);
      new MutationObserver(() => this.chosen || this.speak(this.pageLanguage())).observe(document.documentElement, { attributes: true, attributeFilter: ['lang'] });
      if (this.isInline) this.open(!kept.get());
      else if (kept.get()) (window.requestIdleCallback || setTimeout)(() => this.load());
    }

    pick(language) {
      return Object.keys(given.words).find(known => known === String(language).toLowerCase().split('-')[0]);
    }

    pageLanguage() {
      const near = this.closest('[lang]');
      return this.pick(near && near.lang) || this.pick(navigator.language) || Object.keys(given.words)[0];
    }

    t(word) {
      return given.words[this.language][word];
    }

    // What this returns changes with the language.
    say(node, word, attribute) {
      this.labels.push([node, word, attribute]);
      attribute ? node.setAttribute(attribute, this.t(word)) : (node.textContent = this.t(word));
      return node;
    }

    speak(language) {
      this.language = this.panel.lang = language;
      for (const [node, word, attribute] of this.labels) attribute ? node.setAttribute(attribute, this.t(word)) : (node.textContent = this.t(word));
    }

    line(href, word) {
      return this.say(h('a.b', { href }), word);
    }

    build() {
      const { lines } = given;
      const close = this.say(h('button.close', { type: 'button', onclick: () => this.close() }, '✕'), 'close', 'aria-label');
      const exit = this.say(h('button.exit', { type: 'button', onclick: () => this.leave() }), 'exit');
      this.head = h('header', 0, h('div.name', 0, this.say(h('h2', { id: 't' }), 'title'), this.say(h('p'), 'automated')));
      if (!this.isInline) this.head.append(close);
      const danger = this.say(h('div.lines', { role: 'group' },
        exit, this.line('tel:' + lines.emergency, 'emergency'), this.line('tel:' + lines.crisis_call, 'crisis_call'), this.line('sms:' + lines.crisis_text, 'crisis_text')), 'danger', 'aria-label');
      this.body = h('div.body');
      this.panel = h('section.panel', { id: 'p', tabIndex: -1, hidden: true, role: this.isInline ? 'region' : 'dialog', 'aria-labelledby': 't' }, this.head, danger, this.body);
      this.panel.onkeydown = event => {
        if (event.key === 'Escape' && !event.defaultPrevented) this.close();
      };
      this.launch = h('button.launch', { type: 'button', 'aria-controls': 'p', 'aria-expanded': 'false', hidden: this.isInline, onclick: () => this.open() },
        this.say(h('span'), 'open'));
      this.shadowRoot.append(this.launch, this.panel);
    }

    // waits: an inline chat begins with a tap, so that a page view alone tells the line nothing.
    open(waits) {
      this.panel.hidden = false;
      this.launch.hidden = true;
      this.launch.setAttribute('aria-expanded', 'true');
      if (!this.isInline) this.panel.focus();
      if (waits) this.show('', 'start', () => this.open());
      else if (this.chat) this.chat.shown();
      else this.load(true);
    }

    close() {
      if (this.isInline) return;
      this.panel.hidden = true;
      this.launch.hidden = false;
      this.launch.setAttribute('aria-expanded', 'false');
      this.launch.focus();
    }

    get isOpen() {
      return !this.panel.hidden;
    }

    // One message in the chat's place, with or without something to tap.
    show(word, action, act) {
      const note = h('div.wait', { role: 'status' });
      if (word) note.append(this.say(h('p'), word));
      if (action) note.append(this.say(h('button.do', { type: 'button', onclick: act }), action));
      this.body.replaceChildren(note);
    }

    async load(wanted) {
      if (this.loading) return;
      this.loading = true;
      if (wanted) this.show('loading');
      try {
        const { default: begin } = await import(`${origin}/widget/chat.js?v=${given.chat}`);
        this.chat = begin(this);
      } catch {
        // A failed import is remembered by some browsers: the next try asks under another name.
        given.chat += '.';
        if (this.isOpen) this.show('failed', 'again', () => this.load(true));
      }
      this.loading = false;
    }

    // Quick exit: nothing stays on the screen, in this page's place in the history, or on this device.
    leave() {
      document.documentElement.style.display = 'none';
      document.title = '';
      this.forget();
      location.replace(this.getAttribute('exit') || 'https://www.google.com/');
    }

    // The line is told, too: whoever holds this device next cannot come back to the conversation.
    forget() {
      const known = kept.get();
      kept.set(null);
      try { sessionStorage.removeItem(key + '-unsent'); sessionStorage.removeItem(key + '-language'); } catch { }
      if (this.chat) this.chat.stop();
      if (known) fetch(`${origin}/v3/directline/conversations/${known.conversation}/leave`, { method: 'POST', keepalive: true, headers: { Authorization: `Bearer ${known.token}` } }).catch(() => {});
    }
  }

  function sessionOr(name) {
    try { return sessionStorage.getItem(name); } catch { return null; }
  }

  customElements.define('family-chat', FamilyChat);
  const settle = () => {
    if (document.querySelector('family-chat')) return;
    const chat = document.createElement('family-chat');
    for (const [name, value] of Object.entries((tag && tag.dataset) || {})) chat.setAttribute(name, value);
    document.body.append(chat);
  };
  document.readyState === 'loading' ? addEventListener('DOMContentLoaded', settle) : settle();
})();

// The connection: keeps what is to be sent until the line has it, comes back by itself, and never sends the same words as two messages.
class Wire {
  constructor(shell, on) {
    Object.assign(this, { shell, on, watermark: '', tries: 0, falls: 0, unsent: [], stopped: false });
    this.known = shell.kept.get() || {};
    this.begun = !!this.known.token;
    try { this.unsent = JSON.parse(sessionStorage.getItem('family-chat-unsent')) || []; } catch { }
    this.awake = () => document.visibilityState === 'visible' && this.look();
    this.online = () => this.soon(0);
    this.offline = () => this.state('offline');
    addEventListener('online', this.online);
    addEventListener('offline', this.offline);
    document.addEventListener('visibilitychange', this.awake);
    this.watch = setInterval(() => this.look(), 5000);
    this.renewing = setInterval(() => this.renew(), 15 * 60e3);
  }

  state(name) {
    if (this.is !== name) this.on.state((this.is = name));
  }

  // A stream that has been silent for longer than the line's heartbeat is dead, whatever the browser thinks.
  look() {
    if (this.socket && this.socket.readyState === 1 && Date.now() - this.heard > 75e3) this.socket.close();
    else if (!this.socket && !this.timer && !this.busy && !this.stopped) this.soon(0);
  }

  soon(wait = Math.min(15e3, 500 * 1.7 ** this.tries++) * (0.75 + Math.random() / 2)) {
    if (this.stopped) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = 0;
      this.connect();
    }, wait);
  }

  async call(path, body, method = 'POST', token = this.known.token) {
    const headers = body ? { 'Content-Type': 'application/json' } : {};
    if (token) headers.Authorization = 'Bearer ' + token;
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), 15e3);
    try {
      const answer = await fetch(`${this.shell.origin}/v3/directline/${path}`, { method, headers, signal: patience.signal, body: body && JSON.stringify(body) });
      return { status: answer.status, wait: +answer.headers.get('Retry-After'), said: await answer.json().catch(() => ({})) };
    } catch {
      return { status: 0, said: {} };
    } finally {
      clearTimeout(timer);
    }
  }

  // A token that ran out brings its visitor back; one that opens nothing any more makes room for a new visitor.
  async renew() {
    let { status, said } = await this.call('tokens/generate');
    if (status === 401 || status === 403) {
      if (this.known.token) this.on.anew();
      this.watermark = '';
      this.begun = false;
      ({ status, said } = await this.call('tokens/generate', null, 'POST', ''));
    }
    if (status === 200) this.keep(said);
    return status === 200;
  }

  keep({ token, conversationId }) {
    if (this.stopped) return;
    this.known = { token, conversation: conversationId, seen: this.begun && this.known.seen || '' };
    this.shell.kept.set(this.known);
  }

  // How far the visitor has read, so that a return shows as new only what is new.
  saw(timestamp) {
    if (this.stopped || !this.known.token || timestamp <= (this.known.seen || '')) return;
    this.known.seen = timestamp;
    this.shell.kept.set(this.known);
  }

  async connect() {
    if (this.busy || this.socket || this.stopped) return;
    this.busy = true;
    if (!this.is) this.state('connecting');
    if (this.known.token || (await this.renew())) {
      const isBack = this.begun;
      const path = isBack ? `conversations/${this.known.conversation}?watermark=${this.watermark}` : 'conversations';
      const { status, said } = await this.call(path, isBack ? undefined : { locale: this.shell.language }, isBack ? 'GET' : 'POST');
      this.busy = false;
      if (status === 200 || status === 201) {
        this.begun = true;
        this.keep(said);
        return this.falls > 2 ? this.poll() : this.listen(said.streamUrl);
      }
      if ((status === 401 || status === 403) && (await this.renew())) return this.soon(0);
    }
    this.busy = false;
    this.lost();
  }

  lost() {
    if (this.stopped) return;
    this.state(navigator.onLine === false ? 'offline' : this.watermark === '' && this.tries < 2 ? 'connecting' : 'reconnecting');
    this.soon();
  }

  listen(address) {
    const socket = (this.socket = new WebSocket(address));
    let opened = false;
    socket.onopen = () => {
      opened = true;
      this.heard = Date.now();
      this.well();
    };
    socket.onmessage = ({ data }) => {
      this.heard = Date.now();
      if (data) this.take(JSON.parse(data));
    };
    socket.onclose = () => {
      if (this.socket !== socket) return;
      this.socket = null;
      if (!opened) this.falls++;
      this.lost();
    };
  }

  // Where WebSockets do not get through (some schools and offices), the line is asked every few seconds.
  async poll() {
    this.socket = { readyState: 0, close() {} };
    while (!this.stopped) {
      const { status, said } = await this.call(`conversations/${this.known.conversation}/activities?watermark=${this.watermark}`, null, 'GET');
      if (status !== 200) break;
      this.well();
      this.take(said);
      await new Promise(go => setTimeout(go, document.hidden ? 15e3 : 3e3));
    }
    this.socket = null;
    this.lost();
  }

  well() {
    this.tries = 0;
    this.state('online');
    this.flush();
  }

  take({ activities, watermark }) {
    for (const activity of activities) {
      const id = activity.channelData && activity.channelData.clientActivityID;
      if (id) this.drop(id);
      this.on.activity(activity, id);
    }
    this.watermark = watermark;
  }

  send(text) {
    const message = { id: `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 12)}`, text };
    this.unsent.push(message);
    this.save();
    this.flush();
    return message;
  }

  drop(id) {
    this.unsent = this.unsent.filter(message => message.id !== id);
    this.save();
  }

  save() {
    try { sessionStorage.setItem('family-chat-unsent', JSON.stringify(this.unsent)); } catch { }
  }

  // One after the other, so that words arrive in the order in which they were written.
  async flush() {
    if (this.flushing || this.stopped || !this.known.token) return;
    this.flushing = true;
    while (this.unsent.length && !this.stopped) {
      const { id, text } = this.unsent[0];
      this.on.sending(id);
      const { status, wait } = await this.call(`conversations/${this.known.conversation}/activities`,
        { type: 'message', text, locale: this.shell.language, channelData: { clientActivityID: id } });
      if (this.stopped) break;
      if (status === 200) this.on.sent(id);
      else if (status === 400 || status === 413) this.on.refused(id);
      else {
        this.on.unsent(id);
        if (status === 401 || status === 403) this.renew();
        this.again(wait * 1e3 || 3e3);
        break;
      }
      this.drop(id);
    }
    this.flushing = false;
  }

  again(wait) {
    clearTimeout(this.later);
    this.later = setTimeout(() => this.flush(), wait);
  }

  stop() {
    this.stopped = true;
    clearInterval(this.watch);
    clearInterval(this.renewing);
    clearTimeout(this.timer);
    clearTimeout(this.later);
    removeEventListener('online', this.online);
    removeEventListener('offline', this.offline);
    document.removeEventListener('visibilitychange', this.awake);
    if (this.socket) this.socket.close();
  }
}

'use strict';

const pollEvery = 700;
const encodings = { Gsm7: 'GSM-7', Ucs2: 'UCS-2' };

class Phone {
  constructor(section, index) {
    section.append(document.getElementById('phone').content.cloneNode(true));
    this.numberBox = section.querySelector('.number input');
    this.list = section.querySelector('.texts');
    this.form = section.querySelector('form');
    this.bodyBox = this.form.elements.body;
    const label = section.querySelector('.hidden-label');
    this.bodyBox.id = `text-${index}`;
    label.htmlFor = this.bodyBox.id;
    this.numberBox.value = section.dataset.number;
    this.numberBox.addEventListener('change', () => this.pickUp());
    this.form.addEventListener('submit', event => this.send(event));
    this.pickUp();
  }

  pickUp() {
    this.after = 0;
    this.list.replaceChildren();
  }

  get number() {
    return this.numberBox.value.replace(/[^+\d]/g, '');
  }

  async send(event) {
    event.preventDefault();
    const body = this.bodyBox.value;
    if (!body) return;
    const answer = await fetch('/try/texts', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ from: this.number, body }),
    });
    if (answer.ok) this.bodyBox.value = '';
    else this.show({ toPhone: true, body: await answer.text(), status: 'not sent', segments: 0, encoding: '' });
    await this.look();
  }

  async look() {
    const number = this.number;
    const answer = await fetch(`/try/texts?phone=${encodeURIComponent(number)}&after=${this.after}`);
    if (!answer.ok || number !== this.number) return;
    for (const text of await answer.json()) {
      if (text.id <= this.after) continue;
      this.after = text.id;
      this.show(text);
    }
  }

  show(text) {
    const item = document.createElement('li');
    item.textContent = text.body;
    item.classList.toggle('own', !text.toPhone);
    const note = document.createElement('small');
    const count = text.segments === 1 ? '1 segment' : `${text.segments} segments`;
    note.textContent = text.segments ? `${count} · ${encodings[text.encoding]} · ${text.status}` : text.status;
    item.append(note);
    this.list.append(item);
    this.list.scrollTop = this.list.scrollHeight;
  }
}

const phones = [...document.querySelectorAll('.phone')].map((section, index) => new Phone(section, index));
const state = document.getElementById('state');
const problems = document.getElementById('problems');

async function look() {
  try {
    const line = await (await fetch('/try/line')).json();
    state.textContent = line.isLoopback ? `The line's number: ${line.number}` : 'A real carrier is set up: these phones are not connected.';
    problems.hidden = line.problems.length === 0;
    problems.replaceChildren(...line.problems.map(problem => {
      const item = document.createElement('li');
      item.textContent = problem;
      return item;
    }));
    await Promise.all(phones.map(phone => phone.look()));
  } catch {
    state.textContent = 'The line does not answer. Trying again…';
  }
  setTimeout(look, pollEvery);
}

look();

// What the line said, as nodes: text never becomes markup. Paragraphs, lists, **bold**, [links](https://…), addresses and phone numbers.
const parts = /\*\*(.+?)\*\*|\[([^\]\n]+)\]\((https?:\/\/[^\s)]+)\)|(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]])|((?:\+?1[-. ])?\(?\b\d{3}\)?[-. ]\d{3}[-. ]\d{4}\b)|\b(911|988|211)\b|\b(741741|88788)\b/g;

function inline(h, text, into) {
  let from = 0;
  for (const found of text.matchAll(parts)) {
    const [whole, bold, label, address, bare, phone, short, code] = found;
    into.append(text.slice(from, found.index));
    if (bold) into.append(inline(h, bold, h('strong')));
    else if (address || bare) into.append(h('a', { href: address || bare, target: '_blank', rel: 'noopener noreferrer' }, label || bare));
    else if (phone) into.append(h('a', { href: 'tel:+' + phone.replace(/\D/g, '').replace(/^(?=.{10}$)/, '1') }, phone));
    else into.append(h('a', { href: short ? 'tel:' + short : 'sms:' + code }, short || code));
    from = found.index + whole.length;
  }
  into.append(text.slice(from));
  return into;
}

function words(h, text) {
  const all = document.createDocumentFragment();
  let list = null;
  for (const line of text.split('\n')) {
    const item = /^\s*[-*•] +(.*)/.exec(line);
    if (item) {
      if (!list) all.append((list = h('ul')));
      list.append(inline(h, item[1], h('li')));
    } else {
      list = null;
      if (line.trim()) all.append(inline(h, line, h('p')));
    }
  }
  return all;
}

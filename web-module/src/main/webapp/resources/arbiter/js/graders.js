// Puts a grader together from the kinds that the page explains, and adds it to the list in a field.
(() => {
  const at = (id) => document.getElementById(id);
  const make = (name, properties, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };
  const options = (...all) => all.map(([value, text]) => make('option', { value, textContent: text }));

  const field = (texts, { name, type, required, fallback, choices }, says) => {
    const id = `pick-${name}`;
    const first = required === 'true' ? [] : [['', fallback ? `${texts.default}: ${fallback}` : texts.default]];
    let input;
    if (choices) input = make('select', {}, ...options(...first, ...choices.slice(1, -1).split(', ').map((one) => [one, one])));
    else if (type === 'FLAG') input = make('select', {}, ...options(...first, ['true', texts.yes], ['false', texts.no]));
    else if (type === 'TEXTS' || type === 'STRUCTURE') input = make('textarea', { rows: 3 });
    else input = make('input', { type: type === 'TEXT' ? 'text' : 'number', step: type === 'COUNT' ? 1 : 'any', placeholder: fallback ?? '' });
    Object.assign(input, { id, className: 'field', required: required === 'true' });
    Object.assign(input.dataset, { parameter: name, type });
    // It is no part of the form around it: what is unfinished here must not hold that up.
    input.setAttribute('form', '');
    input.setAttribute('aria-describedby', `${id}-hint`);
    const form = { TEXTS: texts.lines, STRUCTURE: texts.json }[type] ?? '';
    const label = make('label', { htmlFor: id }, make('code', { textContent: name }), required === 'true' ? '' : ` (${texts.optional})`);
    return make('div', { className: 'input' }, label, input, make('p', { className: 'hint', id: `${id}-hint`, textContent: `${says} ${form}`.trim() }));
  };

  const valueOf = ({ value, dataset: { type } }) => {
    if (type === 'TEXTS') return value.split('\n').filter((line) => line !== '');
    if (type === 'NUMBER' || type === 'COUNT') return Number(value);
    if (type === 'FLAG') return value === 'true';
    return type === 'STRUCTURE' ? JSON.parse(value) : value;
  };

  const chosen = (kind) => document.querySelector(`[data-kind="${CSS.escape(kind)}"]`);

  const show = () => {
    const { dataset } = at('pick-grader');
    const known = chosen(at('pick-kind').value);
    at('pick-says').textContent = known?.querySelector('[data-says]').textContent ?? '';
    const parts = [...(known?.querySelectorAll('[data-name]') ?? [])];
    at('pick-fields').replaceChildren(...parts.map((one) => field(dataset, one.dataset, one.querySelector('.muted').textContent)));
    at('pick-add').disabled = !known;
    at('pick-told').textContent = '';
  };

  const listed = (area) => {
    const list = area.value.trim() === '' ? [] : JSON.parse(area.value);
    if (!Array.isArray(list)) throw new SyntaxError('no list');
    return list;
  };

  const mark = (input) => {
    input.setAttribute('aria-invalid', 'true');
    input.focus();
  };

  const add = () => {
    const { dataset } = at('pick-grader');
    const area = at(dataset.into);
    const grader = { kind: at('pick-kind').value };
    for (const input of at('pick-fields').querySelectorAll('[data-parameter]')) {
      input.removeAttribute('aria-invalid');
      if (!input.checkValidity()) return mark(input);
      try {
        if (input.value !== '') grader[input.dataset.parameter] = valueOf(input);
      } catch {
        return mark(input);
      }
    }
    try {
      const list = [...listed(area), grader];
      area.value = `[${list.map((one) => JSON.stringify(one)).join(',\n ')}]`;
    } catch {
      at('pick-told').textContent = dataset.notAList;
      return area.focus();
    }
    area.dispatchEvent(new Event('input', { bubbles: true }));
    at('pick-kind').value = '';
    show();
    at('pick-told').textContent = dataset.added.replace('{0}', grader.kind);
    at('pick-kind').focus();
  };

  const begin = () => at('pick-grader')?.removeAttribute('hidden');
  document.addEventListener('change', ({ target }) => {
    if (target.id === 'pick-kind') show();
  });
  document.addEventListener('click', ({ target }) => {
    if (target.closest('#pick-add')) add();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !event.target.matches('#pick-fields input')) return;
    event.preventDefault();
    add();
  });
  document.addEventListener('arbiter-renewed', begin);
  begin();
})();

// Sends a call of the programming interface as its reader filled it in, and shows what came back and the same as a
// command. The token stays in its field: it is sent as the call's own header, and kept nowhere.
(() => {
  const place = document.querySelector('[data-try]');
  if (!place) return;
  const SHOWN = 200000;
  const { try: template, method, said, sending, lost, stopped, cut, nothing, missing, unsendable } = place.dataset;
  const at = (id) => document.getElementById(`try-${id}`);
  const whole = new Intl.NumberFormat(document.documentElement.lang);
  const token = at('token');
  const type = at('type');
  const body = at('body');
  const parameters = [...place.querySelectorAll('[data-parameter]')];
  const of = (wanted) => parameters.filter((one) => one.dataset.place === wanted && one.value !== '');
  let call = null;

  const address = () => {
    const path = parameters
      .filter((one) => one.dataset.place === 'path')
      .reduce((all, one) => (one.value ? all.replace(`{${one.dataset.parameter}}`, encodeURIComponent(one.value)) : all), template);
    const query = new URLSearchParams();
    for (const one of of('query')) {
      const values = one.dataset.many === 'true' ? one.value.split(',').map((value) => value.trim()) : [one.value];
      values.filter(Boolean).forEach((value) => query.append(one.dataset.parameter, value));
    }
    return path + (query.size ? `?${query}` : '');
  };

  const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;
  const command = () => {
    const words = [`curl ${method === 'GET' ? '' : `-X ${method} `}${quoted(location.origin + address())}`];
    if (token.value.trim()) words.push('-H "Authorization: Bearer $TOKEN"');
    of('header').forEach((one) => {
      const secret = one.dataset.secret === 'true';
      words.push(secret ? `-H "${one.dataset.parameter}: $SECRET"` : `-H ${quoted(`${one.dataset.parameter}: ${one.value}`)}`);
    });
    if (body?.value) words.push(`-H ${quoted(`Content-Type: ${type.value}`)}`, `--data-binary ${quoted(body.value)}`);
    at('curl').textContent = words.join(' \\\n  ');
  };

  // The first field that can't be sent as it is, each with its reason beside it.
  const fault = (field) => {
    const { place: where, needed } = field.dataset;
    if (needed === 'true' && field.value.trim() === '') return missing;
    // A browser would take these for a way to another address.
    if (where === 'path' && ['.', '..'].includes(field.value)) return unsendable;
    if ((field === token || where === 'header') && !/^[\x20-\x7e]*$/.test(field.value)) return unsendable;
    return '';
  };
  const firstFault = () =>
    [token, ...parameters].filter((field) => {
      const reason = fault(field);
      document.getElementById(`${field.id}-fault`).textContent = reason;
      if (reason) field.setAttribute('aria-invalid', 'true');
      else field.removeAttribute('aria-invalid');
      return reason !== '';
    })[0];

  // Only blanks are added: numbers stay as the server wrote them.
  const pretty = (json) => {
    let depth = 0;
    const line = (step) => `\n${'  '.repeat((depth += step))}`;
    return json.replace(/"(?:[^"\\]|\\.)*"|[{[]\s*[}\]]|[{}[\],:]|\s+/g, (part) => {
      if (/^\s/.test(part)) return '';
      if (/^[{[].*[}\]]$/s.test(part)) return part[0] + part.at(-1);
      if (/^[{[]$/.test(part)) return part + line(1);
      if (/^[}\]]$/.test(part)) return line(-1) + part;
      if (part === ',') return part + line(0);
      return part === ':' ? ': ' : part;
    });
  };
  const shown = (text, kind) => {
    if (text === '') return nothing;
    if (!/[/+]json\b/.test(kind)) return text;
    try {
      JSON.parse(text);
    } catch {
      return text;
    }
    return pretty(text);
  };

  const tell = (words, status) => {
    const tag = document.createElement('span');
    tag.className = `tag tone-${status >= 200 && status < 300 ? 'ok' : 'bad'}`;
    tag.textContent = status ?? '';
    at('told').replaceChildren(...(status ? [tag, ` ${words}`] : [words]));
  };
  const showHeaders = (headers) => {
    at('headers').replaceChildren(
      ...[...headers].flatMap(([name, value]) => {
        const term = document.createElement('dt');
        const told = document.createElement('dd');
        term.textContent = name;
        told.textContent = value;
        return [term, told];
      }),
    );
  };

  // A stream of events may never end: it is shown as it comes, and whatever is too long is left off.
  const read = async (answer) => {
    const kind = answer.headers.get('Content-Type') ?? '';
    const reader = answer.body?.getReader();
    const decoder = new TextDecoder();
    let text = '';
    for (let part = await reader?.read(); part && !part.done; part = await reader.read()) {
      text += decoder.decode(part.value, { stream: true });
      if (kind.startsWith('text/event-stream')) at('answer').textContent = text;
      if (text.length > SHOWN) {
        await reader.cancel();
        return `${text.slice(0, SHOWN)}\n${cut}`;
      }
    }
    return shown(text + decoder.decode(), kind);
  };

  const send = async () => {
    const headers = new Headers(of('header').map((one) => [one.dataset.parameter, one.value]));
    if (token.value.trim()) headers.set('Authorization', `Bearer ${token.value.trim()}`);
    if (body?.value) headers.set('Content-Type', type.value);
    call = new AbortController();
    const began = performance.now();
    const answer = await fetch(address(), {
      method,
      headers,
      body: body?.value || undefined,
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      signal: call.signal,
    });
    showHeaders(answer.headers);
    at('answer').textContent = '';
    at('reply').hidden = false;
    const text = await read(answer);
    at('answer').textContent = text;
    tell(said.replace('{0}', whole.format(Math.round(performance.now() - began))), answer.status);
  };
  const idle = (still) => {
    at('send').disabled = !still;
    at('stop').hidden = still;
    place.setAttribute('aria-busy', String(!still));
  };

  document.getElementById('try').addEventListener('submit', async (event) => {
    event.preventDefault();
    const wrong = firstFault();
    if (wrong) {
      wrong.focus();
      return;
    }
    idle(false);
    at('reply').hidden = true;
    tell(sending);
    try {
      await send();
    } catch {
      tell(call?.signal.aborted ? stopped : lost);
    } finally {
      idle(true);
    }
  });
  at('stop').addEventListener('click', () => call?.abort());
  at('copy').addEventListener('click', async ({ currentTarget }) => {
    await navigator.clipboard.writeText(at('curl').textContent);
    currentTarget.querySelector('span').textContent = currentTarget.dataset.copied;
  });

  // The example of the chosen type, unless somebody wrote something else.
  const example = () => type?.selectedOptions[0].dataset.example ?? '';
  let given = '';
  const giveExample = () => {
    if (!body || body.value !== given) return;
    given = example();
    body.value = given;
    given = body.value;
  };
  type?.addEventListener('change', giveExample);
  giveExample();
  // At a change as well: the example of another type comes only then.
  place.addEventListener('input', command);
  place.addEventListener('change', command);
  command();
})();

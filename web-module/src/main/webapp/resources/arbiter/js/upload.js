// Sends a file as the body of a request, and shows what the server found in it.
(() => {
  const form = document.querySelector('[data-upload]');
  if (!form) return;
  const { upload, preview, suite, assistant, leads, lost, sending, columnsKeep, columnsLeave } = form.dataset;
  const at = (id) => document.getElementById(id);
  const whole = new Intl.NumberFormat(document.documentElement.lang);
  const file = at('file');
  const send = at('send');
  const look = at('look');
  const bar = at('sent');
  let mapping = [];

  const text = (id, ...values) => values.reduce((all, value, i) => all.replaceAll(`{${i}}`, value), at(id).innerHTML.trim());
  const cell = (row, content, numeric) => {
    const one = row.insertCell();
    one.textContent = content ?? '';
    one.dir = 'auto';
    if (numeric) one.className = 'num';
    return one;
  };
  const table = (id, rows, fill) => {
    const section = at(id);
    if (!section) return;
    const body = section.querySelector('tbody');
    const names = [...section.querySelectorAll('thead th')].map((one) => one.textContent);
    body.replaceChildren();
    rows.forEach((row) => {
      const line = body.insertRow();
      fill(line, row);
      // On a phone each cell stands on a line of its own, behind the name of its column.
      [...line.cells].forEach((one, i) => (one.dataset.label = names[i]));
    });
    section.hidden = rows.length === 0;
  };
  const say = (tone, words, link) => {
    const notice = document.createElement('div');
    notice.className = `notice ${tone}`;
    const line = document.createElement('span');
    line.textContent = words;
    notice.append(line);
    if (link) {
      const open = document.createElement('a');
      open.href = link;
      open.textContent = at('open').innerHTML.trim();
      notice.append(open);
    }
    at('said').replaceChildren(notice);
  };
  const problems = (list) =>
    table('problems', list ?? [], (row, one) => {
      cell(row, one.line === undefined ? '' : whole.format(one.line), true);
      cell(row, one.column === undefined ? '' : whole.format(one.column), true);
      cell(row, one.pointer);
      cell(row, one.detail);
    });

  const address = (looking) => {
    const query = new URLSearchParams();
    if (looking) query.set('preview', 'true');
    if (suite) query.set('suite', suite);
    if (assistant) query.set('assistant', assistant);
    if (at('name')) query.set('name', at('name').value);
    const asked = at('asked')?.selectedOptions[0];
    if (asked) {
      query.set('suite', asked.dataset.suite);
      query.set('version', asked.dataset.version);
    }
    mapping.forEach(([column, field]) => query.append('column', `${column}:${field}`));
    return `${upload}?${query}`;
  };

  const transfer = (looking, done) => {
    const chosen = file.files[0];
    if (!chosen) {
      file.focus();
      return;
    }
    const request = new XMLHttpRequest();
    const idle = (still) => {
      bar.hidden = still;
      send.disabled = !still;
      if (look) look.disabled = !still;
    };
    idle(false);
    bar.value = 0;
    at('said').textContent = sending;
    request.upload.addEventListener('progress', ({ loaded, total }) => (bar.value = (100 * loaded) / total));
    request.addEventListener('load', () => {
      idle(true);
      let answer = {};
      try {
        answer = JSON.parse(request.responseText);
      } catch {
        say('tone-bad', lost);
        return;
      }
      if (request.status < 300) {
        done(answer);
        return;
      }
      send.disabled = preview !== undefined;
      say('tone-bad', answer.detail ?? lost);
      problems(answer.errors);
    });
    request.addEventListener('error', () => {
      idle(true);
      say('tone-bad', lost);
    });
    request.open('POST', address(looking));
    request.setRequestHeader('Content-Type', /\.csv$/i.test(chosen.name) ? 'text/csv' : 'application/x-ndjson');
    request.send(chosen);
  };

  const showColumns = ({ columns, fields }) =>
    table('columns', columns ?? [], (row, one) => {
      cell(row, one.name);
      const select = document.createElement('select');
      select.className = 'field';
      select.setAttribute('aria-label', one.name);
      [['', columnsKeep], ['-', columnsLeave], ...fields.map((field) => [field, field])].forEach(([value, words]) => {
        const option = new Option(words, value, value === one.field, value === one.field);
        select.append(option);
      });
      select.addEventListener('change', () => {
        mapping = [...mapping.filter(([column]) => column !== one.name), [one.name, select.value]];
        transfer(true, showPreview);
      });
      row.insertCell().append(select);
      cell(row, one.samples.join(' · '));
    });

  function showPreview(answer) {
    problems(answer.problems);
    showColumns(answer);
    table('cases', answer.cases ?? [], (row, one) => {
      cell(row, one.key);
      cell(row, (one.prompt ?? one.turns ?? '').slice(0, 300));
      cell(row, (one.expected ?? '').slice(0, 300));
    });
    send.disabled = !answer.effect;
    const { effect } = answer;
    if (effect) {
      say('tone-info', text('effect', ...[effect.cases, effect.added, effect.changed, effect.removed, effect.unchanged].map((n) => whole.format(n))));
    } else {
      say('tone-bad', text('faulty', whole.format(answer.problemCount), whole.format(answer.rows)));
    }
  }

  const showDone = (answer) => {
    problems([]);
    table('columns', [], () => {});
    table('cases', [], () => {});
    if (answer.recordingId) {
      say('tone-ok', text('imported', ...[answer.answers, answer.matched, answer.missing, answer.unknown].map((n) => whole.format(n))), leads);
    } else {
      say('tone-ok', text(answer.created ? 'imported' : 'unchanged', whole.format(answer.cases), whole.format(answer.version)), leads + answer.suiteId);
    }
    send.disabled = true;
  };

  look?.addEventListener('click', () => transfer(true, showPreview));
  file.addEventListener('change', () => {
    mapping = [];
    send.disabled = preview !== undefined;
    const name = at('name');
    if (name && !name.value && file.files[0]) name.value = file.files[0].name.replace(/\.[^.]*$/, '');
    if (look) transfer(true, showPreview);
  });
  send.addEventListener('click', () => transfer(false, showDone));
})();

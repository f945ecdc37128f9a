// Keeps a page with running work up to date. A socket tells where its runs stand; while there is none,
// the page itself is asked again. Either way there is one way to render a row: the server's.
(() => {
  const LOOK_AGAIN_AFTER = 5000;
  // With a socket only what it does not tell is missing: runs that others start.
  const LOOK_AROUND_AFTER = 30000;
  const LONGEST_PAUSE = 30000;

  const section = () => document.querySelector('#live[data-live="true"]');
  const figures = new Intl.NumberFormat(document.documentElement.lang);
  let socket;
  let pause = 1000;
  let timer;
  let renewing = false;

  const isOpen = () => socket?.readyState === WebSocket.OPEN;
  const wait = (millis) => {
    clearTimeout(timer);
    timer = setTimeout(renew, millis);
  };
  // Results that are being read are nothing that a socket tells.
  const isPending = () => section()?.dataset.pending === 'true';
  const waitAsUsual = () => wait(isOpen() && !isPending() ? LOOK_AROUND_AFTER : LOOK_AGAIN_AFTER);

  const renew = async () => {
    const old = section();
    if (!old || renewing) return;
    if (!document.hidden && !old.contains(document.activeElement)) {
      renewing = true;
      try {
        const answer = await fetch(location.href, { credentials: 'same-origin' });
        if (answer.redirected || !answer.ok) return location.reload();
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
        const fresh = page.querySelector('#live');
        if (!fresh) return location.reload();
        // The section itself stays: a reader's place in it, and what listens to it, do too.
        old.replaceChildren(...document.importNode(fresh, true).childNodes);
        Object.assign(old.dataset, fresh.dataset);
        renewBeside(page);
        follow();
      } catch {
        // The network is away for a moment: the next look tells.
      } finally {
        renewing = false;
      }
    }
    waitAsUsual();
  };

  // What depends on the section stands beside it at times: deeds that are possible now, results so far.
  const renewBeside = (page) => {
    for (const part of document.querySelectorAll('[data-renewed]')) {
      const fresh = page.getElementById(part.id);
      if (fresh && !part.contains(document.activeElement)) {
        part.replaceChildren(...document.importNode(fresh, true).childNodes);
      }
    }
  };

  const rowOf = (run) => section()?.querySelector(`[data-run="${CSS.escape(run)}"]`);

  // Only figures are written in place. What changes the form of a row (its status, a note of items
  // given up) is rendered by the server.
  const show = (state) => {
    const row = rowOf(state.run);
    if (!row) return;
    row.dataset.seq = state.seq;
    if (state.status !== row.dataset.status || state.dead !== Number(row.dataset.dead)) return wait(0);
    const percent = state.items ? Math.floor((100 * (state.done + state.dead)) / state.items) : 0;
    const values = [figures.format(state.done), figures.format(state.items), percent];
    for (const bar of row.querySelectorAll('progress')) bar.value = percent;
    for (const text of row.querySelectorAll('[data-figures]')) {
      text.textContent = text.dataset.figures.replace(/\{(\d)\}/g, (place, index) => values[index]);
    }
  };

  const follow = () => {
    const live = section();
    if (!live) return socket?.close();
    if (!isOpen()) return;
    const rows = [...live.querySelectorAll('[data-run]:not([data-run=""])')];
    socket.send(JSON.stringify(Object.fromEntries(rows.map((row) => [row.dataset.run, Number(row.dataset.seq)]))));
  };

  const connect = () => {
    const address = section()?.dataset.socket;
    if (!address) return;
    const url = new URL(address, location.href);
    url.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';
    socket = new WebSocket(url);
    socket.addEventListener('open', () => {
      pause = 1000;
      follow();
      waitAsUsual();
    });
    socket.addEventListener('message', ({ data }) => JSON.parse(data).forEach(show));
    socket.addEventListener('close', () => {
      if (!section()) return;
      waitAsUsual();
      setTimeout(connect, pause);
      pause = Math.min(2 * pause, LONGEST_PAUSE);
    });
  };

  if (!section()) return;
  waitAsUsual();
  connect();
})();

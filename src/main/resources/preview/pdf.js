// Shows a PDF that the portal's page hands over. Runs in a frame without an origin: it knows nothing of the reader, and
// loads nothing but pdf.js.
import * as pdfjs from '/preview/pdfjs/build/pdf.min.mjs';

const LIBRARY = new URL('/preview/pdfjs/', import.meta.url).href;
const MOST_SEARCHED = 500;
const MOST_DRAWN = 12;
const at = id => document.getElementById(id);

// A frame without an origin may start workers only from its own blobs, and no module as a worker.
const library = JSON.stringify(LIBRARY + 'build/pdf.worker.min.mjs');
const starter = new Blob([`import(${library}).then(() => postMessage('here'), () => postMessage('absent'))`]);
const worker = new Worker(URL.createObjectURL(starter));
await new Promise(resolve => worker.addEventListener('message', resolve, {once: true}));
pdfjs.GlobalWorkerOptions.workerPort = worker;

let file = null;
let wanted = {};
let words = [];
let zoom = 1;
let current = 1;
const sheets = [];

const say = word => wanted['say-' + word] ?? '';

// The same folding as the portal's search marks: case and the marks of Latin letters do not count, other signs do.
function folded(text) {
  let plain = '';
  const origins = [];
  for (let i = 0; i < text.length;) {
    const letter = String.fromCodePoint(text.codePointAt(i));
    for (const part of letter.normalize('NFD').toLowerCase()) {
      if (part < '\u0300' || part > '\u036f') {
        plain += part === 'đ' ? 'd' : part;
        for (let n = 0; n < part.length; n++) origins.push(i);
      }
    }
    i += letter.length;
  }
  origins.push(text.length);
  return {plain, origins};
}

const unspaced = /^[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}]/u;
const inWord = /[\p{L}\p{N}]$/u;

function hits(text) {
  const {plain, origins} = folded(text);
  const found = [];
  for (const word of words) {
    for (let from = plain.indexOf(word); from >= 0; from = plain.indexOf(word, from + 1)) {
      if (from === 0 || unspaced.test(word) || !inWord.test(plain.slice(0, from))) {
        found.push([origins[from], origins[from + word.length]]);
      }
    }
  }
  return found;
}

const joined = items => items.map(item => item.str + (item.hasEOL ? '\n' : '')).join('');

function fitting(page) {
  const plain = page.getViewport({scale: 1});
  const fit = Math.max(200, document.documentElement.clientWidth - 32) / plain.width;
  return page.getViewport({scale: Math.min(fit, 1.8) * zoom});
}

function size(sheet, viewport) {
  sheet.box.style.width = Math.floor(viewport.width) + 'px';
  sheet.box.style.height = Math.floor(viewport.height) + 'px';
  sheet.box.style.setProperty('--total-scale-factor', viewport.scale);
}

async function draw(sheet) {
  if (sheet.drawing) return;
  sheet.drawing = true;
  const page = await file.getPage(sheet.number);
  const viewport = fitting(page);
  size(sheet, viewport);
  const sharp = Math.min(devicePixelRatio || 1, 2);
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(viewport.width * sharp);
  canvas.height = Math.floor(viewport.height * sharp);
  canvas.setAttribute('role', 'presentation');
  const text = document.createElement('div');
  text.className = 'text';
  const marks = document.createElement('div');
  marks.className = 'marks';
  sheet.box.replaceChildren(canvas, marks, text);
  await page.render({canvas, viewport, transform: sharp === 1 ? null : [sharp, 0, 0, sharp, 0, 0]}).promise;
  sign(canvas);
  const content = await page.getTextContent();
  const layer = new pdfjs.TextLayer({textContentSource: content, container: text, viewport});
  await layer.render();
  mark(sheet, layer.textDivs, content.items.filter(item => item.str !== undefined), marks);
  sheet.drawn = performance.now();
  forget();
}

// Who looks at a paper that is not public stands across its pages.
function sign(canvas) {
  if (!wanted.mark) return;
  const pen = canvas.getContext('2d');
  pen.save();
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.fillStyle = 'rgb(60 80 76 / .14)';
  pen.font = `600 ${Math.round(canvas.width / 30)}px sans-serif`;
  pen.textAlign = 'center';
  for (let line = 1; line <= 3; line++) {
    pen.setTransform(1, 0, 0, 1, canvas.width / 2, canvas.height * line / 4);
    pen.rotate(-.5);
    pen.fillText(wanted.mark, 0, 0);
  }
  pen.restore();
}

function mark(sheet, divs, items, marks) {
  if (!words.length) return;
  const places = [];
  items.forEach((item, index) => {
    for (let i = 0; i < item.str.length; i++) places.push([index, i]);
    if (item.hasEOL) places.push([index, item.str.length]);
  });
  const frame = sheet.box.getBoundingClientRect();
  for (const [from, to] of hits(joined(items))) {
    const [first, start] = places[from];
    const [last, end] = places[to - 1];
    const begin = divs[first]?.firstChild;
    const close = divs[last]?.firstChild;
    if (!begin || !close) continue;
    const range = document.createRange();
    range.setStart(begin, Math.min(start, begin.length));
    range.setEnd(close, Math.min(end + 1, close.length));
    for (const box of range.getClientRects()) {
      const spot = document.createElement('i');
      spot.style.left = box.left - frame.left + 'px';
      spot.style.top = box.top - frame.top + 'px';
      spot.style.width = box.width + 'px';
      spot.style.height = box.height + 'px';
      marks.append(spot);
    }
  }
}

// Only some pages are kept drawn, however long the file is.
function forget() {
  const drawn = sheets.filter(sheet => sheet.drawn && !sheet.near).sort((a, b) => a.drawn - b.drawn);
  drawn.slice(0, Math.max(0, drawn.length - MOST_DRAWN)).forEach(sheet => {
    sheet.box.replaceChildren();
    sheet.drawn = 0;
    sheet.drawing = false;
  });
}

const near = new IntersectionObserver(entries => entries.forEach(entry => {
  const sheet = sheets[entry.target.dataset.number - 1];
  sheet.near = entry.isIntersecting;
  if (sheet.near) draw(sheet).catch(() => { sheet.drawing = false; });
}), {rootMargin: '400px'});

const seen = new IntersectionObserver(entries => {
  entries.forEach(entry => { sheets[entry.target.dataset.number - 1].seen = entry.intersectionRatio; });
  const most = sheets.reduce((best, sheet) => (sheet.seen ?? 0) > (best.seen ?? 0) ? sheet : best, sheets[current - 1]);
  tell(most.number);
}, {threshold: [0, .25, .5, .75, 1]});

function tell(number) {
  current = number;
  if (document.activeElement !== at('page')) at('page').value = number;
  at('previous').disabled = number <= 1;
  at('next').disabled = number >= sheets.length;
}

function go(number) {
  const to = Math.max(1, Math.min(sheets.length, number || 1));
  // Not scrollIntoView, which would move the page around the frame too.
  document.scrollingElement.scrollTo({top: Math.max(0, sheets[to - 1].box.offsetTop - 56)});
  tell(to);
}

function resize(factor) {
  zoom = Math.max(.4, Math.min(4, zoom * factor));
  redraw();
}

async function redraw() {
  const first = fitting(await file.getPage(1));
  for (const sheet of sheets) {
    sheet.box.replaceChildren();
    sheet.drawn = 0;
    sheet.drawing = false;
    size(sheet, first);
    near.unobserve(sheet.box);
    near.observe(sheet.box);
  }
  go(current);
}

async function search() {
  if (!words.length) return;
  const found = [];
  let total = 0;
  for (let number = 1; number <= Math.min(file.numPages, MOST_SEARCHED); number++) {
    const content = await (await file.getPage(number)).getTextContent();
    const count = hits(joined(content.items.filter(item => item.str !== undefined))).length;
    if (count) {
      found.push(number);
      total += count;
      if (found.length === 1 && !wanted.page) go(number);
    }
  }
  const button = at('hits');
  button.hidden = false;
  button.disabled = !total;
  button.textContent = total ? `${total} ${say(total === 1 ? 'hit' : 'hits')}` : say('no-hits');
  button.onclick = () => go(found.find(number => number > current) ?? found[0]);
}

function fail() {
  document.querySelector('.bar').hidden = true;
  at('failed').textContent = say('failed');
  at('failed').hidden = false;
}

async function show() {
  document.documentElement.lang = wanted.language ?? 'en';
  words = [...new Set((wanted.query ?? '').replace(/["“”()|+*~\-]/g, ' ').split(/\s+/).map(word => folded(word).plain))]
    .filter(word => word.length > 1).slice(0, 12);
  if (!wanted.bytes) return fail();
  file = await pdfjs.getDocument({
    data: wanted.bytes,
    cMapUrl: LIBRARY + 'cmaps/',
    standardFontDataUrl: LIBRARY + 'standard_fonts/',
    wasmUrl: LIBRARY + 'wasm/',
    enableXfa: false,
    disableFontFace: false,
  }).promise;
  const first = fitting(await file.getPage(1));
  for (let number = 1; number <= file.numPages; number++) {
    const box = document.createElement('section');
    box.className = 'sheet';
    box.dataset.number = number;
    box.setAttribute('aria-label', `${say('page')} ${number} ${say('of')} ${file.numPages}`);
    const sheet = {number, box};
    sheets.push(sheet);
    size(sheet, first);
    at('sheets').append(box);
  }
  at('page-word').textContent = say('page');
  at('of-word').textContent = say('of');
  at('pages').textContent = file.numPages;
  for (const name of ['previous', 'next', 'smaller', 'larger']) {
    at(name).title = say(name);
    at(name).setAttribute('aria-label', say(name));
  }
  document.querySelector('.bar').hidden = false;
  sheets.forEach(sheet => { near.observe(sheet.box); seen.observe(sheet.box); });
  go(wanted.page || 1);
  at('previous').onclick = () => go(current - 1);
  at('next').onclick = () => go(current + 1);
  at('page').onchange = event => go(Number.parseInt(event.target.value, 10));
  at('smaller').onclick = () => resize(1 / 1.2);
  at('larger').onclick = () => resize(1.2);
  let width = innerWidth;
  addEventListener('resize', () => {
    if (innerWidth !== width) {
      width = innerWidth;
      redraw();
    }
  });
  await search();
}

addEventListener('message', event => {
  if (event.source !== parent || wanted.language) return;
  wanted = event.data;
  show().catch(fail);
});
parent.postMessage('ready', '*');

// Writes the golden links of version 1, once, before the format is released: node tests/link/make-golden.ts > tests/fixtures/links/v1/links.jsonl
import fc from 'fast-check';
import { registry } from '../../src/meeting/link/v1/data.ts';
import { answers, outcomes, personRoles as roles, verdicts } from '../../src/meeting/model.ts';
import { valid } from './arbitrary.ts';
import { linksOf, open, read } from './door.ts';
import { realistic } from './realistic.ts';

const texts: Record<string, string> = {
  arabic: 'مراجعة نتائج النموذج قبل القرار',
  hebrew: 'סקירת תוצאות המודל לפני ההחלטה',
  russian: 'Разбор ошибок модели и решение о запуске',
  ukrainian: 'Розбір помилок моделі',
  greek: 'Έλεγχος αποτελεσμάτων',
  chinese: '模型评审与上线决定',
  taiwanese: '檢視模型結果並決定是否上線',
  korean: '모델 결과 검토와 결정',
  thai: 'ทบทวนผลลัพธ์ของโมเดล',
  tamil: 'மாதிரி முடிவுகள் ஆய்வு',
  bengali: 'মডেলের ফলাফল পর্যালোচনা',
  georgian: 'მოდელის შედეგები',
  armenian: 'Մոդելի արդյունքները',
  amharic: 'የሞዴል ውጤቶች ግምገማ',
  polish: 'Przegląd wyników i decyzja o wdrożeniu',
  czech: 'Přehled výsledků a rozhodnutí o nasazení',
  turkish: 'Sonuçların gözden geçirilmesi',
  vietnamese: 'Xem xét kết quả và quyết định triển khai',
  portuguese: 'Revisão dos resultados e decisão',
  italian: 'Perché la precisione è scesa così tanto?',
  dutch: 'Bespreking van de resultaten',
  swedish: 'Genomgång av resultaten',
  finnish: 'Tulosten läpikäynti ja päätös',
  icelandic: 'Yfirferð niðurstaðna',
  swahili: 'Mapitio ya matokeo ya modeli',
  emoji: '👨‍👩‍👧‍👦 🇺🇳 ✅ 🚀',
  mathematics: '∑ᵢ xᵢ² ≤ 10⁻³ · √n',
  markup: `<img src=x onerror=alert(1)> {{x}} \${y} | '*z*'`,
  astral: '𝔘𝔫𝔦𝔠𝔬𝔡𝔢 𐍈',
  persian: 'می‌خواهیم مدل را بازبینی کنیم',
};
const long = (most: number) =>
  'Why recall fell on the night shift, and what we change. '.repeat(20).slice(0, most).trim();
const many = <Value>(count: number, make: (place: number) => Value) =>
  Array.from({ length: count }, (_, place) => make(place));

const documents: unknown[] = [
  { title: '' },
  { title: 'x' },
  { title: 'A' },
  { title: 'Minutes only', minutes: 1440 },
  ...Object.values(texts).map((title, place) => ({
    title,
    purpose: `${title}\n${title}`,
    items: [{ title, outcome: outcomes[place % 4], owner: title.slice(0, 12), note: title }],
    people: [{ name: title.slice(0, 9), role: roles[place % 9] }],
  })),
  {
    title: 'Every practice and every answer',
    practices: [...registry.checklists.keys()],
    checklists: [...registry.checklists].map(([id, items]) => ({
      id,
      answers: Object.fromEntries(items.map((item, place) => [item, answers[place % 4]])),
    })),
  },
  {
    title: 'Ids nobody knows',
    practices: ['later-practice'],
    checklists: [
      { id: 'later-practice', answers: { 'later-item': 'partial' } },
      { id: 'dataset-availability', answers: { 'ds-later': 'na', 'ds-licence-fits': 'no' } },
    ],
  },
  {
    title: 'Every input',
    compute: {
      inputs: Object.fromEntries(
        registry.inputs.map((key, place) => [
          key,
          place % 3 ? place * 1.5 : registry.words[place % registry.words.length]!,
        ]),
      ),
    },
  },
  {
    title: 'Every result',
    compute: { results: Object.fromEntries(registry.results.map((key, place) => [key, place ** 5 / 100])) },
  },
  {
    title: 'Every word',
    compute: { inputs: Object.fromEntries(registry.words.map((word, place) => [`k${place}`, word])) },
  },
  {
    title: 'Numbers',
    compute: {
      inputs: Object.fromEntries(
        [
          0,
          1,
          0.1,
          0.01,
          0.001,
          1e-7,
          5e-324,
          0.1 + 0.2,
          123456789.125,
          2 ** 49,
          126000,
          1500,
          99,
          1e15,
          123456789012,
          0.00123,
        ].map((value, place) => [`n${place}`, value]),
      ),
    },
  },
  {
    title: 'Other values',
    compute: {
      inputs: { a: true, b: false, c: 'text', d: '2026-12-01T04:10', later: 'x' },
      results: { trainEnd: '2026-12-01T04:10', verdict: 'It fits' },
    },
  },
  ...registry.zones.map((zone, place) => ({
    title: zone,
    zone,
    start: `20${24 + place}-0${1 + (place % 9)}-${10 + (place % 19)}T${10 + (place % 14)}:${10 + (place % 50)}`,
  })),
  { title: 'A zone not in the list', zone: 'Antarctica/Troll', start: '2199-12-31T23:59' },
  { title: 'First day', start: '2000-01-01T00:00' },
  ...verdicts.map((verdict, place) => ({
    title: verdict,
    readiness: {
      verdict,
      rule: ['R01', 'R29', 'R99', 'R00', 'X'][place],
      readyAt: `2027-0${place + 1}-01T1${place}:05`,
    },
  })),
  ...registry.series.map((rule) => ({
    title: rule,
    series: { rule, previous: 'https://meetonresults.example/a/#10abc' },
  })),
  { title: 'Series', series: { rule: 'on the second Tuesday' } },
  { title: 'Sources', items: registry.sources.map((from) => ({ title: from, from })) },
  {
    title: 'Addresses',
    prereads: [
      'https://docs.google.com/document/d/1aB3dEfGhIjKlMnOpQrStUvWxYz0123456789abcdEF/edit',
      'http://localhost:8080/x',
      'javascript:alert(1)',
      `https://x.example/${'aB3_'.repeat(60)}`,
      'https://www.notion.so/Plan-0123456789abcdef0123456789abcdef',
      `https://x.example/${'0123456789'.repeat(9)}`,
      '123e4567-e89b-12d3-a456-426614174000',
      'https://',
      'mailto:a@b.c',
      `https://x.example/${'x'.repeat(982)}`,
    ].map((url) => ({ url })),
  },
  {
    title: 'Minutes',
    items: many(20, (place) => ({ title: String(place), minutes: place * 7 })),
    prereads: many(12, (place) => ({ title: String(place), minutes: 480 - place })),
  },
  {
    title: long(300),
    purpose: long(600),
    people: many(20, (place) => ({ name: `Person ${place}`, role: roles[place % 9] })),
    items: many(30, (place) => ({
      title: `Item ${place}`,
      minutes: 48,
      owner: `Person ${place}`,
      outcome: outcomes[place % 4],
    })),
    prereads: many(12, (place) => ({ title: `Reading ${place}`, url: `https://x.example/${place}` })),
    actions: many(30, (place) => ({
      text: `Action ${place}`,
      owner: `Person ${place % 25}`,
      due: `2027-01-${10 + (place % 20)}`,
    })),
    decisions: many(30, (place) => ({ text: `Decision ${place}`, why: long(40) })),
    parked: many(30, (place) => `Parked ${place}`),
  },
  {
    title: 'Twelve kibibytes of text',
    items: many(20, (place) => ({ title: `${place} ${long(290)}`, note: `${place} ${long(280)}` })),
  },
  {
    title: 'Long text in a script without a profile',
    items: many(12, (place) => ({ title: `${place} ${texts['russian']!.repeat(4)}` })),
  },
  {
    title: 'Two of one name',
    people: [{ name: 'Ana' }, { name: 'Ana', role: 'guest' }],
    items: [
      { title: 'x', owner: 'Ana' },
      { title: 'y', owner: 'Bo' },
      { title: 'z', owner: 'Bo' },
    ],
  },
  ...['en', 'de', 'fr', 'es', 'ja', 'hi'].flatMap((language) =>
    many(8, (place) => realistic(language, 5000 + place).document),
  ),
  ...fc.sample(valid, { numRuns: 60, seed: 4 }),
];

const seen = new Set<string>();
for (const value of documents) {
  const found = read(value);
  if ('problem' in found) throw new Error(`${JSON.stringify(value).slice(0, 80)}: ${found.problem}`);
  const { link } = await linksOf(found.document);
  const opened = await open(link);
  if (!('document' in opened)) throw new Error(`${opened.state}: ${JSON.stringify(found.document).slice(0, 200)}`);
  if (seen.has(link)) continue;
  seen.add(link);
  console.log(JSON.stringify({ link, document: opened.document }));
}

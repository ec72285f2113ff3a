import { type Card, lineOf, listOf, sizeOf, textOf, tidy } from './card.ts';
import { described, underHeading, unnamed } from './readme.ts';

/** The sections of Datasheets for Datasets (Gebru et al.), with the fields that answer them, as their labels. */
const sections: readonly [string, readonly [string, string][]][] = [
  [
    'Motivation',
    [
      ['Why it was made', 'rationale'],
      ['Made by', 'creator'],
      ['Tasks', 'tasks'],
    ],
  ],
  [
    'Composition',
    [
      ['Records', 'records'],
      ['Structure', 'structure'],
      ['What is missing', 'raiMissing'],
      ['Personal and sensitive information', 'personal'],
      ['Bias, risks and limitations', 'bias'],
    ],
  ],
  [
    'Collection process',
    [
      ['Collection and processing', 'collection'],
      ['How it was collected', 'raiCollection'],
      ['First and last day', 'raiTimeframe'],
      ['Who produced the source data', 'producers'],
    ],
  ],
  [
    'Preprocessing, cleaning and labelling',
    [
      ['Cleaning', 'raiPreprocessing'],
      ['Annotation process', 'annotation'],
      ['Agreement', 'raiAnalysis'],
      ['Who the annotators are', 'annotatorsText'],
    ],
  ],
  [
    'Uses',
    [
      ['Direct use', 'directUse'],
      ['Out of scope', 'outOfScope'],
      ['Social impact', 'raiImpact'],
    ],
  ],
  [
    'Distribution',
    [
      ['Home page', 'url'],
      ['Licence', 'licence'],
      ['Name of the licence', 'licenceName'],
      ['Published on', 'datePublished'],
      ['How to cite it', 'citeAs'],
    ],
  ],
  [
    'Maintenance',
    [
      ['Upkeep', 'raiMaintenance'],
      ['Version', 'version'],
      ['Contact', 'contact'],
    ],
  ],
];

/** The card as a datasheet in Markdown. What is empty is left out. */
export function writeDatasheet(given: Card, draft: boolean): string {
  const card = tidy(given);
  const said = (id: string): string => {
    if (id === 'records') return lineOf(card, id) || sizeOf(card);
    if (id === 'raiTimeframe') return listOf(card, id).join(' to ');
    return textOf(card, id);
  };
  const parts = sections.flatMap(([title, rows]) => {
    const found = rows.flatMap(([label, id]) => (said(id) ? [`### ${label}`, underHeading(said(id))] : []));
    return found.length ? [`## ${title}`, ...found] : [];
  });
  const text = described(card, draft);
  return `${[`# Datasheet for ${lineOf(card, 'title') || unnamed}`, ...(text ? [underHeading(text)] : []), ...parts].join('\n\n')}\n`;
}

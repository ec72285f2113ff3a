import { site } from './site.ts';

interface Guide {
  title: string;
  checked: Date;
}

/**
 * A guide as schema.org knows it, a TechArticle; safe inside a script element, because `<` is written as an escape. Its
 * description stands in the head of the page.
 */
export const article = ({ title, checked }: Guide, address: string): string =>
  JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'TechArticle',
    headline: title,
    url: address,
    inLanguage: 'en-GB',
    dateModified: checked.toISOString().slice(0, 10),
    license: 'https://creativecommons.org/licenses/by/4.0/',
    isPartOf: { '@type': 'WebSite', name: site.name },
    isBasedOn: {
      '@type': 'Article',
      headline: '9 Things That Can Make Your ML Team Meetings More Effective',
      author: { '@type': 'Person', name: 'Tim Ta-Ying Cheng' },
      datePublished: '2022-11-17',
    },
  }).replaceAll('<', '\\u003c');

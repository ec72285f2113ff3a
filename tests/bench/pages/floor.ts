/** Elements that carry text; all others are left out, their text kept. */
const kept =
  /^(h[1-6]|p|ul|ol|li|table|thead|tbody|tr|th|td|a|b|strong|em|code|pre|dl|dt|dd|figure|figcaption|small|section|sup|blockquote)$/;
/** Elements that are left out with all they hold: controls, drawings, ways to other pages. */
const dropped = /^(script|style|svg|template|nav|button|select|textarea|option)$/;
/** Parts that a reader of the screen does not see. */
const unseen = /\sclass="[^"]*\b(print-only|no-print|vh)\b|\shidden\b/;
const single = /^(input|br|hr|img|link|meta|path|wbr)$/;

/** The one kilobyte of style that bare text needs to be read well. */
const css = `:root{color-scheme:light dark;--ink:#14181f;--soft:#4a5260;--rule:#c9ced6;--paper:#fff}@media (prefers-color-scheme:dark){:root{--ink:#eceff3;--soft:#b4bcc8;--rule:#3a424e;--paper:#12161c}}body{margin:0 auto;max-width:42rem;padding:2rem 1.25rem 4rem;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 Georgia,"Times New Roman",serif;overflow-wrap:break-word}h1,h2,h3,h4{margin:2em 0 .5em;font-family:system-ui,sans-serif;line-height:1.15;text-wrap:balance}h1{margin-top:0;font-size:2.25rem}h2{font-size:1.5rem}p,ul,ol,dl,table,figure{margin:0 0 1em}ul,ol{padding-left:1.4em}li+li{margin-top:.35em}a{color:inherit;text-underline-offset:.18em}a:hover{text-decoration-thickness:2px}small,figcaption{color:var(--soft);font-size:.9375rem}table{border-collapse:collapse;width:100%;font:1rem/1.4 system-ui,sans-serif}th,td{padding:.5rem 1rem .5rem 0;border-bottom:1px solid var(--rule);text-align:start;vertical-align:baseline}dt{font-weight:600}dd{margin:0 0 .5em}:focus-visible{outline:3px solid;outline-offset:2px}`;

/**
 * The floor under a page: the same text as bare HTML with one kilobyte of style, no script, no font, no drawing.
 * @param html a page of the built site; its `<main>` is the text
 */
export function floorOf(html: string): string {
  const main = html.match(/<main\b[\s\S]*<\/main>/)?.[0].replace(/<!--[\s\S]*?-->/g, '') ?? '';
  const title = html.match(/<title>[\s\S]*?<\/title>/)?.[0] ?? '';
  const description = html.match(/<meta name="description"[^>]*>/)?.[0] ?? '';
  let text = '';
  let skipped: string[] = [];
  for (const [token, close, name = '', attributes = ''] of main.matchAll(/<(\/?)([a-z][\w-]*)([^>]*)>|[^<]+/gi)) {
    const element = name.toLowerCase();
    if (skipped.length > 0) {
      if (close) skipped = skipped.slice(0, Math.max(0, skipped.lastIndexOf(element)));
      else if (element && !single.test(element) && !attributes.endsWith('/')) skipped.push(element);
    } else if (!element) text += token.replace(/\s+/g, ' ');
    else if (!close && !single.test(element) && (dropped.test(element) || unseen.test(attributes))) skipped = [element];
    else if (kept.test(element)) {
      const href = element === 'a' ? (attributes.match(/\shref="[^"]*"/)?.[0] ?? '') : '';
      text += `<${close}${element}${href}>`;
    }
  }
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">${title}${description}<style>${css}</style></head><body><main>${text}</main></body></html>`;
}

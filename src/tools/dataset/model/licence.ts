/** What a licence allows, as content/licences.yaml says it. Not legal advice. */
export interface Licence {
  id: string;
  name: string;
  commercial: 'yes' | 'no' | 'conditions' | 'unknown';
  derivatives: 'yes' | 'no' | 'conditions' | 'unknown';
  shareAlike: boolean;
  attribution: boolean;
  /** A code licence on data raises the question whether the author meant it. */
  forData: 'fine' | 'code-licence';
  note: string;
}

/** What the team means to do. A fee makes it a product as well. */
export interface Use {
  product: boolean;
  passData: boolean;
  passWeights: boolean;
  fee: boolean;
}

export interface LicenceCheck {
  colour: 'green' | 'amber' | 'red';
  reason: string;
}

/** Rows that say nobody gave permission. */
const withoutPermission = ['unknown', 'none'];

/** One licence against one use, by the rules of dataset-checklist.md §3. No licence chosen yet is amber. */
export function checkLicence(licence: Licence | undefined, { product, passData, passWeights, fee }: Use): LicenceCheck {
  const forProfit = product || fee;
  if (!licence) return { colour: 'amber', reason: 'Nobody has named the licence yet.' };
  const { commercial, derivatives, note } = licence;
  const red = (reason: string): LicenceCheck => ({ colour: 'red', reason });
  const amber = (reason: string): LicenceCheck => ({ colour: 'amber', reason });
  if (withoutPermission.includes(licence.id)) {
    return forProfit ? red('No known licence means no permission for a product.') : amber(note);
  }
  if (forProfit && commercial === 'no') return red('It excludes commercial use.');
  if (passData && derivatives === 'no') return red('It forbids passing on adapted data.');
  if ([commercial, derivatives].some((fact) => fact === 'conditions' || fact === 'unknown')) return amber(note);
  if (licence.shareAlike && (passData || passWeights)) return amber(note);
  if (licence.forData === 'code-licence') return amber(note);
  return { colour: 'green', reason: note };
}

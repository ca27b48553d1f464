import { isCommonName } from './common-name';
import { legalFormsAgree } from './legal-form';
import { nameFormOf, type NameForm } from './name-form';
import { liesApart } from './divisions';
import { regionOfBody, type Placed } from './region';

/** A body that names are compared with. */
export interface KnownBody extends Placed {
  aliases: readonly string[];
  kind: string;
  /** Names that an editor took from it. */
  refused: readonly string[];
  /** Document ids of the body that it belongs to. */
  owners: readonly string[];
}

/** A body that a text names. */
export interface FoundBody extends Placed {
  /** Empty where nobody knows. */
  kind: string;
  owners: readonly string[];
}

/**
 * Whether a text that names one body means the other without a doubt, though by a fuller or shorter form: 国网天津电力 is
 * 国网天津市电力公司. All but what short names leave out must agree, and place, brand or parent must say which body it is.
 * Nobody looks at what is linked for this, so that every doubt speaks against it; a pair that is left out is proposed.
 */
export function isSameBody(found: FoundBody, known: KnownBody): boolean {
  if (found.kind !== '' && found.kind !== known.kind) return false;
  const form = nameFormOf(found.name);
  const forms = [known.name, ...known.aliases].map((name) => nameFormOf(name)).filter(({ key }) => key === form.key);
  if (forms.length === 0 || !forms.every((other) => mayBothBe(form, other))) return false;
  if (known.refused.some((name) => nameFormOf(name).key === form.key)) return false;
  if (liesApart(regionOfBody(found), regionOfBody(known))) return false;
  return form.isDistinct || found.owners.some((owner) => known.owners.includes(owner));
}

/** What is no more than a trade behind its place may be the short name of several: 天津电力. */
function mayBothBe(one: NameForm, other: NameForm): boolean {
  if (!legalFormsAgree(one.legalForm, other.legalForm)) return false;
  return one.hasBrand || !isCommonName(one.own) || (one.legalForm.form === 'none') === (other.legalForm.form === 'none');
}

import { useState } from 'react';
import type { SourceInput, SourceRecord } from '../../../shared/records';
import { useSaveSourceMutation } from '../api/copydesk-api';
import { problemOf } from '../api/problem';
import { missingFields } from '../words/missing-fields';
import { useCodedSentence } from './useCodedSentence';
import { useProblemNotice } from './useProblemNotice';
import { useWords } from './useWords';

const NEW_SOURCE: SourceInput = {
  name: '',
  kind: 'directory',
  location: '',
  schedule: null,
  timeZone: 'Asia/Shanghai',
  enabled: true,
  publishPolicy: 'never',
  gonePolicy: 'flag',
  confirmPolicy: 'never',
  mainlandWording: false,
  duplicatePolicy: 'article',
  entryEvents: false,
};

export interface SourceForm {
  values: SourceInput;
  /** A sentence for each field that is wrong. */
  errors: Partial<Record<keyof SourceInput, string>>;
  isSaving: boolean;
  set: <Field extends keyof SourceInput>(field: Field, value: SourceInput[Field]) => void;
  /** Saves; null when something is wrong, which `errors` or a notice then says. */
  save: () => Promise<SourceRecord | null>;
}

/** What stands in the form of a source, and what is wrong with it. */
export function useSourceForm(source: SourceRecord | null): SourceForm {
  const words = useWords();
  const sentenceOf = useCodedSentence();
  const showProblem = useProblemNotice();
  const [values, setValues] = useState<SourceInput>(() => (source ? inputOf(source) : NEW_SOURCE));
  const [errors, setErrors] = useState<SourceForm['errors']>({});
  const [saveSource, { isLoading: isSaving }] = useSaveSourceMutation();

  const set: SourceForm['set'] = (field, value) => {
    setValues((before) => ({ ...before, [field]: value }));
    setErrors((before) => ({ ...before, [field]: undefined }));
  };
  const save = async () => {
    const missing = missingFields(values);
    if (missing.length > 0) {
      setErrors(Object.fromEntries(missing.map((field) => [field, words('field.required')])));
      return null;
    }
    const answer = await saveSource({ documentId: source?.documentId ?? null, input: values });
    if ('data' in answer) return answer.data;
    const { fields } = problemOf(answer.error);
    setErrors(Object.fromEntries(Object.entries(fields).map(([field, problem]) => [field, sentenceOf('reason', problem)])));
    if (Object.keys(fields).length === 0) showProblem(answer.error);
    return null;
  };
  return { values, errors, isSaving, set, save };
}

function inputOf(source: SourceRecord): SourceInput {
  const entries = (Object.keys(NEW_SOURCE) as (keyof SourceInput)[]).map((field) => [field, source[field]]);
  return Object.fromEntries(entries) as SourceInput;
}

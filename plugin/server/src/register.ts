import type { Core } from '@strapi/types';
import { registerPermissions } from './admin-api/permissions';
import { registerComponents } from './components/register-components';
import { registerGraphql } from './content-api';
import { watchHooks } from './import/bulk/registered-hooks';
import { noteEditors } from './import/entities/note-editors';
import { holdEntryEvents } from './import/events/entry-events';
import { compareInBackground } from './import/likeness/compare-in-background';
import { forgetDeletedNames } from './import/likeness/forget-deleted';
import { followEdits } from './import/mentions/follow-edits';
import { followWriters } from './import/writers/follow-writers';

export default async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  watchHooks(strapi);
  registerComponents(strapi);
  registerGraphql(strapi);
  followEdits(strapi);
  noteEditors(strapi);
  forgetDeletedNames(strapi);
  compareInBackground(strapi);
  followWriters(strapi);
  holdEntryEvents(strapi);
  await registerPermissions(strapi);
};

import { errors } from '@strapi/utils';

/** A query that readers may not ask; Strapi answers it with status 400 and this message. */
export class RefusedQuery extends errors.ValidationError {}

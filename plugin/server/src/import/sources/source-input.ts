import { z } from 'zod';
import type { SourceFieldFault } from '../../../../shared/admin-api';
import { CONFIRM_POLICIES, DUPLICATE_POLICIES, GONE_POLICIES, PUBLISH_POLICIES, SOURCE_KINDS } from '../../../../shared/records';
import { cronExpressionFault } from '../schedule/cron-expression';
import { isTimeZone } from '../schedule/time-zone';

const LOCATION = /^[^\0]{1,1024}$/u;
const NAME = /^[^\p{Cc}\p{Cf}]{1,80}$/u;

const fault = (code: SourceFieldFault, message: string) => ({ message, params: { code } });

/** What a source may say. Whether its location is allowed is checked apart, because that needs the file system. */
export const sourceInputSchema = z.strictObject({
  name: z.string().trim().refine((name) => NAME.test(name), fault('nameForm', 'a name has 1 to 80 characters and no control characters')),
  kind: z.enum(SOURCE_KINDS).default('directory'),
  location: z
    .string()
    .trim()
    .refine((location) => LOCATION.test(location), fault('locationForm', 'a location has 1 to 1024 characters, none of them zero')),
  schedule: z
    .string()
    .trim()
    .superRefine((expression, context) => {
      const found = cronExpressionFault(expression);
      if (found !== null) context.addIssue({ code: 'custom', ...fault(found.code, found.message) });
    })
    .nullable()
    .default(null),
  timeZone: z.string().refine(isTimeZone, fault('timeZone', 'not a time zone that this system knows')).default('Asia/Shanghai'),
  enabled: z.boolean().default(true),
  publishPolicy: z.enum(PUBLISH_POLICIES).default('never'),
  gonePolicy: z.enum(GONE_POLICIES).default('flag'),
  confirmPolicy: z.enum(CONFIRM_POLICIES).default('never'),
  mainlandWording: z.boolean().default(false),
  duplicatePolicy: z.enum(DUPLICATE_POLICIES).optional(),
  entryEvents: z.boolean().optional(),
});

import { z } from 'zod';
import { CONFIRM_POLICIES, DUPLICATE_POLICIES, GONE_POLICIES, PUBLISH_POLICIES, SOURCE_KINDS } from '../../../shared/records';
import { cronExpressionFault } from './cron-expression';
import { isTimeZone } from './time-zone';

const NAME = /^[^\p{Cc}\p{Cf}]{1,80}$/u;

/** What a source may say. Whether its location is allowed is checked apart, because that needs the file system. */
export const sourceInputSchema = z.strictObject({
  name: z.string().trim().regex(NAME, 'a name has 1 to 80 characters and no control characters'),
  kind: z.enum(SOURCE_KINDS).default('directory'),
  location: z
    .string()
    .trim()
    .min(1, 'a source needs a location')
    .max(1024)
    .refine((location) => !location.includes('\0'), 'a location holds no zero character'),
  schedule: z
    .string()
    .trim()
    .max(120)
    .superRefine((expression, context) => {
      const fault = cronExpressionFault(expression);
      if (fault !== null) context.addIssue({ code: 'custom', message: fault });
    })
    .nullable()
    .default(null),
  timeZone: z.string().refine(isTimeZone, 'not a time zone that this system knows').default('Asia/Shanghai'),
  enabled: z.boolean().default(true),
  publishPolicy: z.enum(PUBLISH_POLICIES).default('never'),
  gonePolicy: z.enum(GONE_POLICIES).default('flag'),
  confirmPolicy: z.enum(CONFIRM_POLICIES).default('never'),
  mainlandWording: z.boolean().default(false),
  duplicatePolicy: z.enum(DUPLICATE_POLICIES).optional(),
  entryEvents: z.boolean().optional(),
});

/** What has to stand before Strapi is imported. */
import { TEST_SETTINGS } from '../test-settings';

Object.assign(process.env, { ...TEST_SETTINGS, NODE_ENV: 'test', PORT: '0' });

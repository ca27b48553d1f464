const OLDEST = [20, 20];
const NEWEST_MAJOR = 24;

/**
 * @param {string} [version] Such as `20.20.2`.
 * @throws Where this Node is too old or too new for Strapi; `npm ci` would fail later and say less.
 */
export const checkNode = (version = process.versions.node) => {
  const [major, minor] = version.split('.').map(Number);
  const tooOld = major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]);
  if (!tooOld && major <= NEWEST_MAJOR) return;
  throw new Error(`Copydesk needs Node ${OLDEST.join('.')} or newer, up to ${NEWEST_MAJOR}; this is Node ${version}.`);
};

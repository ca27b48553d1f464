/** The entries that an import made, and the making of the same by a plain loop over the Document Service. */
const uid = (name) => `plugin::copydesk.${name}`;
const COMPONENTS = { bylines: true, figures: true };
const ids = { fields: ['documentId'] };

/** Articles, organizations and initiatives as one would hand them to the Document Service, with document ids for relations. */
export async function entriesOf(strapi) {
  const all = (name, populate) => strapi.documents(uid(name)).findMany({ status: 'draft', limit: 1_000_000, sort: 'id', populate });
  const idOf = (entry) => entry?.documentId ?? null;
  const organizations = (await all('organization', { aliases: true, parent: ids })).map(({ parent, ...entry }) => ({ ...plain(entry), parent: idOf(parent) }));
  const initiatives = (await all('initiative', { aliases: true, figures: true, organizations: ids })).map(({ organizations: runners, ...entry }) => ({ ...plain(entry), organizations: runners.map(idOf) }));
  const articles = (await all('article', { ...COMPONENTS, organizations: ids, initiatives: ids })).map((entry) => ({ ...plain(entry), organizations: entry.organizations.map(idOf), initiatives: entry.initiatives.map(idOf) }));
  return { organizations, initiatives, articles };
}

/** Without what the Document Service gives an entry, but for its document id, by which the others name it. */
function plain({ id: _id, createdAt: _createdAt, updatedAt: _updatedAt, publishedAt: _publishedAt, locale: _locale, ...entry }) {
  const isComponent = (value) => Array.isArray(value) && value.every((each) => typeof each === 'object' && each !== null && 'id' in each);
  return Object.fromEntries(Object.entries(entry).map(([name, value]) => [name, isComponent(value) ? value.map(({ id: _, ...component }) => component) : value]));
}

/** Creates the entries one by one. @returns seconds of all and of the articles alone, and milliseconds of processor time */
export async function createInLoop(strapi, { organizations, initiatives, articles }) {
  const [start, processor] = [performance.now(), process.cpuUsage()];
  for (const data of parentsFirst(organizations)) await strapi.documents(uid('organization')).create({ data });
  for (const data of initiatives) await strapi.documents(uid('initiative')).create({ data });
  const between = performance.now();
  for (const data of articles) await strapi.documents(uid('article')).create({ data });
  const end = performance.now();
  const { user, system } = process.cpuUsage(processor);
  return { seconds: (end - start) / 1000, articleSeconds: (end - between) / 1000, processor: (user + system) / 1000 };
}

function parentsFirst(organizations) {
  const byId = new Map(organizations.map((each) => [each.documentId, each]));
  const ordered = new Set();
  const visit = (each) => {
    if (each === undefined || ordered.has(each)) return;
    visit(byId.get(each.parent));
    ordered.add(each);
  };
  organizations.forEach(visit);
  return [...ordered];
}

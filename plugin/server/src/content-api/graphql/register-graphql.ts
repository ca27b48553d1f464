import type { Core, UID } from '@strapi/types';
import { PLUGIN_ID } from '../../../../shared/records';
import { isClause, type Clause, type FindModel, type Model } from '../model';
import { READABLE, uidOf, type ReadableUid } from '../readable';
import { visibleEntry } from '../evidence/visible-entry';
import { EVIDENCE_SCOPES } from '../routes';
import { evidenceResolvers } from './evidence-resolvers';
import { EVIDENCE_SCHEMA } from './evidence-schema';
import { narrowArguments } from './guard-arguments';

/** What we use of `@strapi/plugin-graphql`, which ships no types. */
interface GraphqlExtension {
  shadowCRUD(uid: string): { disable(): void; disableMutations(): void };
  use(configuration: { resolversConfig?: Record<string, { middlewares?: Resolver[]; auth?: { scope: string[] } }>; typeDefs?: string; resolvers?: object }): void;
}
interface Naming {
  getTypeName(model: Model): string;
  getFindQueryName(model: Model): string;
  getFindOneQueryName(model: Model): string;
  getFindConnectionQueryName(model: Model): string;
}
interface ResolveInfo {
  fieldName: string;
  path: { key: string };
}
/** Arguments of root fields by path, from which Strapi's resolvers of relations take the `status` to inherit. */
interface GraphqlContext {
  rootQueryArgsByPath?: Map<string, Clause>;
}
type Next = (parent: unknown, args: Clause, context: GraphqlContext, info: ResolveInfo) => unknown;
type Resolver = (next: Next, parent: unknown, args: unknown, context: GraphqlContext, info: ResolveInfo) => unknown;

/**
 * Guards the GraphQL API, where the app has one: readers query articles, organizations and initiatives, nested both
 * ways, and see of them what REST shows. There are no mutations, and no other type of this plugin is there at all.
 * Must run before the schema is built, in the plugin's `register`.
 */
export function registerGraphql(strapi: Core.Strapi): void {
  if (!strapi.plugins.graphql) return;
  const extension: GraphqlExtension = strapi.plugin('graphql').service('extension');
  const readable: string[] = READABLE.map(uidOf);
  for (const uid of Object.keys(strapi.contentTypes).filter((each) => each.startsWith(`plugin::${PLUGIN_ID}.`))) {
    if (readable.includes(uid)) extension.shadowCRUD(uid).disableMutations();
    else extension.shadowCRUD(uid).disable();
  }
  const naming: Naming = strapi.plugin('graphql').service('utils').naming;
  for (const uid of READABLE.map(uidOf)) guardType(strapi, extension, naming, uid);
  if (strapi.plugin('graphql').config('shadowCRUD') !== false) serveEvidence(strapi, extension);
}

/** Adds mentions, figures, trees and reprints to Strapi's types, for those who may read both ends, as in REST. */
function serveEvidence(strapi: Core.Strapi, extension: GraphqlExtension): void {
  const { article, reprints, organization, tree, initiative } = EVIDENCE_SCOPES;
  extension.use({
    typeDefs: EVIDENCE_SCHEMA,
    resolvers: evidenceResolvers(strapi),
    resolversConfig: {
      ...{ 'CopydeskArticle.mentions': article, 'CopydeskArticle.reprints': reprints },
      ...{ 'CopydeskOrganization.mentions': organization, 'CopydeskOrganization.statedFigures': organization },
      ...{ 'CopydeskOrganization.tree': tree, 'CopydeskOrganization.articlesBelow': organization },
      ...{ 'CopydeskInitiative.mentions': initiative, 'CopydeskInitiative.statedFigures': initiative, 'CopydeskInitiative.timeline': initiative },
    },
  });
}

function guardType(strapi: Core.Strapi, extension: GraphqlExtension, naming: Naming, uid: ReadableUid): void {
  const findModel: FindModel = (other) => strapi.getModel(other as UID.Schema) as Model | undefined;
  const model = strapi.contentType(uid) as Model;
  const narrowed = (args: unknown): Clause => narrowArguments(isClause(args) ? args : {}, uid, model, findModel);

  const many: Resolver = (next, parent, args, context, info) => next(parent, remembered(narrowed(args), context, info), context, info);
  const one: Resolver = async (next, parent, args, context, info) => many(next, parent, await followed(strapi, uid, args), context, info);
  const relation: Resolver = (next, parent, args, context, info) => next(parent, narrowed(args), context, info);

  const fields: [string, Resolver][] = [
    [`Query.${naming.getFindQueryName(model)}`, many],
    [`Query.${naming.getFindConnectionQueryName(model)}`, many],
    [`Query.${naming.getFindOneQueryName(model)}`, one],
    ...relationsTo(strapi, uid, naming).map((field): [string, Resolver] => [field, relation]),
  ];
  for (const [field, resolver] of fields) extension.use({ resolversConfig: { [field]: { middlewares: [resolver] } } });
}

/** An entry that was merged into another is asked for by its old document id, and the other answers. */
async function followed(strapi: Core.Strapi, uid: ReadableUid, args: unknown): Promise<unknown> {
  const name = READABLE.find((each) => uidOf(each) === uid);
  if (!isClause(args) || name === undefined || typeof args.documentId !== 'string') return args;
  const entry = await visibleEntry(strapi, name, args.documentId);
  return entry ? { ...args, documentId: entry.documentId } : args;
}

/** Strapi notes a root field's arguments before our guard sees them; relations below must not inherit those. */
function remembered(args: Clause, context: GraphqlContext, info: ResolveInfo): Clause {
  context.rootQueryArgsByPath?.set(info.path.key, { ...args, _originField: info.fieldName });
  return args;
}

/** Fields of any type of the app that lead to `uid`, such as `CopydeskArticle.organizations`. */
function relationsTo(strapi: Core.Strapi, uid: ReadableUid, naming: Naming): string[] {
  return (Object.values(strapi.contentTypes) as Model[]).flatMap((model) =>
    Object.entries(model.attributes)
      .filter(([, attribute]) => attribute.type === 'relation' && attribute.target === uid)
      .flatMap(([name]) => [`${naming.getTypeName(model)}.${name}`, `${naming.getTypeName(model)}.${name}_connection`]),
  );
}

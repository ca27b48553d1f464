import { isInputObjectType, printType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { bootStrapi, type RunningStrapi } from '../boot';

let app: RunningStrapi;
let schema: GraphQLSchema;

beforeAll(async () => {
  app = await bootStrapi();
  schema = app.strapi.plugin('graphql').service('content-api').buildSchema();
});
afterAll(() => app?.stop());

const ours = () => Object.values(schema.getTypeMap()).filter(({ name }) => /copydesk/i.test(name));

/** Readers' apps are written against this: a change here is a change for them. */
it('has the types that readers query', () => {
  const fields = Object.keys((schema.getQueryType() as GraphQLObjectType).getFields()).filter((name) => name.startsWith('copydesk'));
  expect(fields.sort().join('\n')).toMatchSnapshot('queries');
  const types = ours().filter((type) => !isInputObjectType(type));
  expect(types.map((type) => printType(type)).sort().join('\n\n')).toMatchSnapshot('types');
});

it('has no mutations and no bookkeeping', () => {
  const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});
  expect(mutations.filter((name) => /copydesk/i.test(name))).toEqual([]);
  const forReaders = /^(?:ENUM_)?(?:Component)?Copydesk(?:Article|Organization|Initiative|Alias|Byline|Figure|NamedEntity|NamedArticle|Mention|StatedFigure|TreeNode|Reprint)(?!\w*Input$)|FiltersInput$/i;
  expect(ours().map(({ name }) => name).filter((name) => !forReaders.test(name))).toEqual([]);
});

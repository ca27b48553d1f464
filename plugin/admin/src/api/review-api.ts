import { adminApi } from '@strapi/strapi/admin';
import type { EntityType } from '../../../shared/evidence';
import type { ListMerges, MergeEntities, MergePreview, MergeRecord, MergeRequest, PreviewMerge, UndoMerge } from '../../../shared/merging';
import { PLUGIN_ID, type Page } from '../../../shared/records';
import type {
  AcceptLikeness,
  DecideSuggested,
  EvidenceRecord,
  LikenessRecord,
  ListEvidence,
  ListLikenesses,
  ListSuggested,
  RejectLikeness,
  ReviewedEntity,
} from '../../../shared/review';

const ROOT = '/copydesk';

/** An entry as Strapi's Content Manager lists it. */
export interface ListedEntity {
  documentId: string;
  name: string;
  reviewState: string;
  kind: string;
  /** Organizations have one, where it is known. */
  region?: string | null;
}

interface Decision extends Omit<DecideSuggested['response']['data'], 'reviewState'> {
  type: EntityType;
  decision: DecideSuggested['request']['body']['decision'];
}

const api = adminApi
  .enhanceEndpoints({ addTagTypes: ['CopydeskLikeness', 'CopydeskSuggested', 'CopydeskMerge', 'CopydeskEvidence'] })
  .injectEndpoints({
    endpoints: (build) => ({
      listLikenesses: build.query<Page<LikenessRecord>, ListLikenesses['request']['query']>({
        query: (params) => ({ url: `${ROOT}/likenesses`, config: { params } }),
        transformResponse: ({ data }: ListLikenesses['response']) => data,
        providesTags: ['CopydeskLikeness'],
      }),
      acceptLikeness: build.mutation<MergeRecord, { documentId: string; into: string }>({
        query: ({ documentId, into }) => ({ url: `${ROOT}/likenesses/${documentId}/accept`, method: 'POST', data: { into } }),
        transformResponse: ({ data }: AcceptLikeness['response']) => data,
        invalidatesTags: ['CopydeskLikeness', 'CopydeskSuggested', 'CopydeskMerge', 'CopydeskEvidence'],
      }),
      rejectLikeness: build.mutation<RejectLikeness['response']['data'], string>({
        query: (documentId) => ({ url: `${ROOT}/likenesses/${documentId}/reject`, method: 'POST', data: {} }),
        transformResponse: ({ data }: RejectLikeness['response']) => data,
        invalidatesTags: ['CopydeskLikeness'],
      }),
      listSuggested: build.query<Page<ReviewedEntity>, ListSuggested['request']['query']>({
        query: (params) => ({ url: `${ROOT}/suggested`, config: { params } }),
        transformResponse: ({ data }: ListSuggested['response']) => data,
        providesTags: ['CopydeskSuggested'],
      }),
      decideSuggested: build.mutation<DecideSuggested['response']['data'], Decision>({
        query: ({ type, documentId, decision }) => ({ url: `${ROOT}/suggested/${type}/${documentId}`, method: 'POST', data: { decision } }),
        transformResponse: ({ data }: DecideSuggested['response']) => data,
        invalidatesTags: ['CopydeskSuggested', 'CopydeskLikeness'],
      }),
      listEvidence: build.query<Page<EvidenceRecord>, ListEvidence['request']['query'] & { type: EntityType; documentId: string }>({
        query: ({ type, documentId, ...params }) => ({ url: `${ROOT}/${type}s/${documentId}/evidence`, config: { params } }),
        transformResponse: ({ data }: ListEvidence['response']) => data,
        providesTags: ['CopydeskEvidence'],
      }),
      listMerges: build.query<Page<MergeRecord>, ListMerges['request']['query']>({
        query: (params) => ({ url: `${ROOT}/merges`, config: { params } }),
        transformResponse: ({ data }: ListMerges['response']) => data,
        providesTags: ['CopydeskMerge'],
      }),
      previewMerge: build.query<MergePreview, MergeRequest>({
        query: (data) => ({ url: `${ROOT}/merges/preview`, method: 'POST', data }),
        transformResponse: ({ data }: PreviewMerge['response']) => data,
        providesTags: ['CopydeskMerge'],
      }),
      mergeEntities: build.mutation<MergeRecord, MergeRequest>({
        query: (data) => ({ url: `${ROOT}/merges`, method: 'POST', data }),
        transformResponse: ({ data }: MergeEntities['response']) => data,
        invalidatesTags: ['CopydeskMerge', 'CopydeskLikeness', 'CopydeskSuggested', 'CopydeskEvidence'],
      }),
      undoMerge: build.mutation<MergeRecord, string>({
        query: (documentId) => ({ url: `${ROOT}/merges/${documentId}/undo`, method: 'POST', data: {} }),
        transformResponse: ({ data }: UndoMerge['response']) => data,
        invalidatesTags: ['CopydeskMerge', 'CopydeskLikeness', 'CopydeskSuggested', 'CopydeskEvidence'],
      }),
      searchEntities: build.query<ListedEntity[], { type: EntityType; text: string }>({
        query: ({ type, text }) => ({ url: `/content-manager/collection-types/plugin::${PLUGIN_ID}.${type}`, config: { params: { _q: text, page: 1, pageSize: 10 } } }),
        transformResponse: ({ results }: { results: ListedEntity[] }) => results,
      }),
    }),
  });

export const {
  useListLikenessesQuery,
  useAcceptLikenessMutation,
  useRejectLikenessMutation,
  useListSuggestedQuery,
  useDecideSuggestedMutation,
  useListEvidenceQuery,
  useListMergesQuery,
  usePreviewMergeQuery,
  useMergeEntitiesMutation,
  useUndoMergeMutation,
  useSearchEntitiesQuery,
} = api;

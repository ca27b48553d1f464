import { adminApi } from '@strapi/strapi/admin';
import type {
  CancelRun,
  DeleteSource,
  GetArticleOrigin,
  GetRecentWork,
  GetRun,
  ListRunItems,
  ListRuns,
  ListSources,
  PauseRun,
  RestoreText,
  ResumeRun,
  RollBackRun,
  SaveSource,
  StartRun,
} from '../../../shared/admin-api';
import type { Page, RecentWork, RunItemRecord, RunRecord, SourceInput, SourceRecord } from '../../../shared/records';

const ROOT = '/copydesk';

const api = adminApi
  .enhanceEndpoints({ addTagTypes: ['CopydeskSource', 'CopydeskRun', 'CopydeskRunItem'] })
  .injectEndpoints({
    endpoints: (build) => ({
      listSources: build.query<SourceRecord[], undefined>({
        query: () => `${ROOT}/sources`,
        transformResponse: ({ data }: ListSources['response']) => data,
        providesTags: ['CopydeskSource'],
      }),
      saveSource: build.mutation<SourceRecord, { documentId: string | null; input: SourceInput }>({
        query: ({ documentId, input }) =>
          documentId === null
            ? { url: `${ROOT}/sources`, method: 'POST', data: input }
            : { url: `${ROOT}/sources/${documentId}`, method: 'PUT', data: input },
        transformResponse: ({ data }: SaveSource['response']) => data,
        invalidatesTags: ['CopydeskSource'],
      }),
      deleteSource: build.mutation<DeleteSource['response']['data'], string>({
        query: (documentId) => ({ url: `${ROOT}/sources/${documentId}`, method: 'DELETE' }),
        transformResponse: ({ data }: DeleteSource['response']) => data,
        invalidatesTags: ['CopydeskSource', 'CopydeskRun'],
      }),
      startRun: build.mutation<RunRecord, StartRun['request']['body'] & { source: string }>({
        query: ({ source, ...body }) => ({ url: `${ROOT}/sources/${source}/runs`, method: 'POST', data: body }),
        transformResponse: ({ data }: StartRun['response']) => data,
        invalidatesTags: ['CopydeskSource', 'CopydeskRun'],
      }),
      listRuns: build.query<Page<RunRecord>, ListRuns['request']['query']>({
        query: (params) => ({ url: `${ROOT}/runs`, config: { params } }),
        transformResponse: ({ data }: ListRuns['response']) => data,
        providesTags: ['CopydeskRun'],
      }),
      getRecentWork: build.query<RecentWork, string>({
        query: (since) => ({ url: `${ROOT}/recent-work`, config: { params: { since } } }),
        transformResponse: ({ data }: GetRecentWork['response']) => data,
        providesTags: ['CopydeskRun'],
      }),
      getRun: build.query<RunRecord, string>({
        query: (documentId) => `${ROOT}/runs/${documentId}`,
        transformResponse: ({ data }: GetRun['response']) => data,
        providesTags: ['CopydeskRun'],
      }),
      listRunItems: build.query<Page<RunItemRecord>, ListRunItems['request']['query'] & { run: string }>({
        query: ({ run, ...params }) => ({ url: `${ROOT}/runs/${run}/items`, config: { params } }),
        transformResponse: ({ data }: ListRunItems['response']) => data,
        providesTags: ['CopydeskRunItem'],
      }),
      cancelRun: build.mutation<RunRecord, string>({
        query: (documentId) => ({ url: `${ROOT}/runs/${documentId}/cancel`, method: 'POST', data: {} }),
        transformResponse: ({ data }: CancelRun['response']) => data,
        invalidatesTags: ['CopydeskSource', 'CopydeskRun'],
      }),
      pauseRun: build.mutation<RunRecord, string>({
        query: (documentId) => ({ url: `${ROOT}/runs/${documentId}/pause`, method: 'POST', data: {} }),
        transformResponse: ({ data }: PauseRun['response']) => data,
        invalidatesTags: ['CopydeskSource', 'CopydeskRun'],
      }),
      resumeRun: build.mutation<RunRecord, string>({
        query: (documentId) => ({ url: `${ROOT}/runs/${documentId}/resume`, method: 'POST', data: {} }),
        transformResponse: ({ data }: ResumeRun['response']) => data,
        invalidatesTags: ['CopydeskSource', 'CopydeskRun'],
      }),
      rollBack: build.mutation<RunRecord, RollBackRun['request']['body'] & { run: string }>({
        query: ({ run, ...body }) => ({ url: `${ROOT}/runs/${run}/rollback`, method: 'POST', data: body }),
        transformResponse: ({ data }: RollBackRun['response']) => data,
        invalidatesTags: ['CopydeskSource', 'CopydeskRun'],
      }),
      restoreText: build.mutation<RestoreText['response']['data'], { run: string; item: number }>({
        query: ({ run, item }) => ({ url: `${ROOT}/runs/${run}/items/${item}/restore`, method: 'POST', data: {} }),
        transformResponse: ({ data }: RestoreText['response']) => data,
        invalidatesTags: ['CopydeskRunItem'],
      }),
      getArticleOrigin: build.query<GetArticleOrigin['response']['data'], string>({
        query: (documentId) => `${ROOT}/articles/${documentId}/origin`,
        transformResponse: ({ data }: GetArticleOrigin['response']) => data,
      }),
    }),
  });

export const {
  useListSourcesQuery,
  useSaveSourceMutation,
  useDeleteSourceMutation,
  useStartRunMutation,
  useListRunsQuery,
  useGetRecentWorkQuery,
  useGetRunQuery,
  useListRunItemsQuery,
  useCancelRunMutation,
  usePauseRunMutation,
  useResumeRunMutation,
  useRollBackMutation,
  useRestoreTextMutation,
  useGetArticleOriginQuery,
} = api;

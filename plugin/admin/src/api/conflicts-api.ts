import { adminApi } from '@strapi/strapi/admin';
import type { ConflictDetail, ConflictRecord, DecideConflict, DecideConflicts, GetConflict, GroupOutcome, ListConflicts, UndoDecision } from '../../../shared/conflicts';
import type { Page } from '../../../shared/records';

const ROOT = '/copydesk/conflicts';

/** Which list of conflicts is meant; what is left out does not narrow it. */
export type Narrowing = Pick<ListConflicts['request']['query'], 'source' | 'field' | 'article'>;

const api = adminApi.enhanceEndpoints({ addTagTypes: ['CopydeskConflict'] }).injectEndpoints({
  endpoints: (build) => ({
    listConflicts: build.query<Page<ConflictRecord>, ListConflicts['request']['query']>({
      query: (params) => ({ url: ROOT, config: { params } }),
      transformResponse: ({ data }: ListConflicts['response']) => data,
      providesTags: ['CopydeskConflict'],
    }),
    getConflict: build.query<ConflictDetail, Narrowing & { documentId: string }>({
      query: ({ documentId, ...params }) => ({ url: `${ROOT}/${documentId}`, config: { params } }),
      transformResponse: ({ data }: GetConflict['response']) => data,
      providesTags: ['CopydeskConflict'],
    }),
    decideConflict: build.mutation<ConflictRecord, DecideConflict['request']['body'] & { documentId: string }>({
      query: ({ documentId, ...data }) => ({ url: `${ROOT}/${documentId}/decide`, method: 'POST', data }),
      transformResponse: ({ data }: DecideConflict['response']) => data,
      invalidatesTags: ['CopydeskConflict'],
    }),
    decideConflicts: build.mutation<GroupOutcome, DecideConflicts['request']['body']>({
      query: (data) => ({ url: `${ROOT}/decide`, method: 'POST', data }),
      transformResponse: ({ data }: DecideConflicts['response']) => data,
      invalidatesTags: ['CopydeskConflict'],
    }),
    undoDecision: build.mutation<GroupOutcome, UndoDecision['request']['body'] & { documentId: string }>({
      query: ({ documentId, ...data }) => ({ url: `${ROOT}/${documentId}/undo`, method: 'POST', data }),
      transformResponse: ({ data }: { data: GroupOutcome }) => data,
      invalidatesTags: ['CopydeskConflict'],
    }),
  }),
});

export const { useListConflictsQuery, useGetConflictQuery, useDecideConflictMutation, useDecideConflictsMutation, useUndoDecisionMutation } = api;

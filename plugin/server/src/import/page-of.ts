const PAGE_SIZE = 25;
const LARGEST_PAGE = 200;

/** A page as somebody asked for it, within what is given at once. The first page is 1. */
export function pageOf({ page = 1, pageSize = PAGE_SIZE }: { page?: number; pageSize?: number }): { page: number; pageSize: number } {
  return { page: Math.max(1, Math.trunc(page) || 1), pageSize: Math.min(Math.max(1, Math.trunc(pageSize) || PAGE_SIZE), LARGEST_PAGE) };
}

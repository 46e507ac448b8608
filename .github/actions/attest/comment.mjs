/** Comments that are looked through for the one of before. */
const MOST_PAGES = 50;
const TIMEOUT = 20_000;

/**
 * Posts a text as a comment on a pull or merge request; updates the comment of before, which begins with the same
 * marker. Gives what happened as a sentence, also when nothing could be posted; never throws.
 */
export async function postComment({ host, text, token, number, env }) {
  if (!token) return 'No comment was posted: there is no token that may.';
  if (!/^\d{1,9}$/.test(number ?? '')) return 'No comment was posted: this is no pull request.';
  const marker = /^<!-- attest-diff.*-->$/m.exec(text)?.[0];
  if (marker === undefined) return 'No comment was posted: the text has no marker.';
  try {
    const api = host === 'gitlab' ? gitlab(token, number, env) : github(token, number, env);
    const known = await find(api, marker);
    if (known === undefined) await api.create(text);
    else await api.update(known, text);
    return known === undefined ? 'A comment was posted.' : 'The comment was updated.';
  } catch (error) {
    return `No comment was posted: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** The newest comment of the one who posts now that holds the marker on a line of its own. */
async function find(api, marker) {
  const me = await api.me();
  let found;
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const list = await api.list(page);
    for (const { id, body, author, isBot } of list)
      // Whoever writes the marker into a comment of their own does not get it overwritten.
      if (
        (me === undefined ? isBot : author === me) &&
        String(body)
          .split('\n')
          .some((line) => line.trim() === marker)
      )
        found = id;
    if (list.length < 100) break;
  }
  return found;
}

function github(token, number, env) {
  const root = env.GITHUB_API_URL || 'https://api.github.com';
  const repository = repositoryPath(env.GITHUB_REPOSITORY);
  const call = caller({ authorization: `Bearer ${token}`, accept: 'application/vnd.github+json' });
  const issues = `${root}/repos/${repository}/issues`;
  return {
    // A workflow's own token belongs to no user who could be asked for.
    me: async () => (await call('GET', `${root}/user`).catch(() => undefined))?.login,
    list: async (page) =>
      (await call('GET', `${issues}/${number}/comments?per_page=100&page=${page}`)).map(
        ({ id, body, user }) => ({
          id,
          body,
          author: user?.login,
          isBot: user?.type === 'Bot',
        }),
      ),
    create: (body) => call('POST', `${issues}/${number}/comments`, { body }),
    update: (id, body) => call('PATCH', `${issues}/comments/${id}`, { body }),
  };
}

function gitlab(token, number, env) {
  const root = env.CI_API_V4_URL || 'https://gitlab.com/api/v4';
  const call = caller({ 'private-token': token });
  const notes = `${root}/projects/${encodeURIComponent(env.CI_PROJECT_ID ?? '')}/merge_requests/${number}/notes`;
  return {
    me: async () => (await call('GET', `${root}/user`)).username,
    list: async (page) =>
      (await call('GET', `${notes}?per_page=100&page=${page}&sort=asc&order_by=created_at`)).map(
        ({ id, body, author }) => ({ id, body, author: author?.username, isBot: false }),
      ),
    create: (body) => call('POST', notes, { body }),
    update: (id, body) => call('PUT', `${notes}/${id}`, { body }),
  };
}

function repositoryPath(name = '') {
  if (!/^\w[\w.-]*\/(?!\.\.?$)[\w.-]+$/.test(name))
    throw new Error('the repository has no name of the form owner/name');
  return name;
}

function caller(headers) {
  return async (method, url, body) => {
    const response = await fetch(url, {
      method,
      // A token is never carried on to another address.
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT),
      headers: { ...headers, 'content-type': 'application/json', 'user-agent': 'attest' },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`the host answered ${response.status} to ${method}`);
    return response.json();
  };
}

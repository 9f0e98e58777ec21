// What an admin and the keys that it makes do through the published client. Needs BASE_URL (ending in /v1) and ADMIN_KEY.
import assert from 'node:assert/strict';
import portkey from 'portkey-ai';

const { Portkey } = portkey;
const baseURL = process.env.BASE_URL;
const as = (apiKey) => new Portkey({ apiKey, baseURL });
const admin = as(process.env.ADMIN_KEY);

/** The typed error that the client makes of an answer. */
async function refused(promise, type, reason) {
  const error = await promise.then(
    (answer) => assert.fail(`expected ${type}, got ${JSON.stringify(answer)}`),
    (thrown) => thrown
  );
  assert.equal(error.constructor.name, type, String(error));
  if (reason) assert.equal(error.error.reason, reason);
  return error;
}

async function accept(invited, name) {
  const answer = await fetch(new URL(invited.invite_link, baseURL) + '/accept', {
    method: 'POST',
    body: JSON.stringify({ first_name: name }),
  });
  assert.equal(answer.status, 200);
  return answer.json();
}

// workspaces
const research = await admin.admin.workspaces.create({ name: 'Research', description: 'what comes next' });
const lab = await admin.admin.workspaces.create({ name: 'Lab', defaults: { metadata: { team: 'lab' } } });
const first = await admin.admin.workspaces.list({ page_size: 1, current_page: 0 });
const second = await admin.admin.workspaces.list({ page_size: 1, current_page: 1 });
assert.equal(first.total, 3);
assert.equal(first.data.length, 1);
assert.notEqual(first.data[0].id, second.data[0].id);
assert.equal((await admin.admin.workspaces.list({ exact_name: 'Lab' })).data[0].id, lab.id);
assert.equal((await admin.admin.workspaces.retrieve({ workspaceId: lab.slug })).id, lab.id);
assert.equal((await admin.admin.workspaces.update({ workspaceId: lab.id, name: 'Laboratory' })).name, 'Laboratory');
assert.equal((await admin.admin.workspaces.update({ workspaceId: lab.slug, description: 'x' })).name, 'Laboratory');
await refused(admin.admin.workspaces.create({ description: 'without a name' }), 'BadRequestError');

// people: invited into the workspace with each role
const people = {};
for (const role of ['admin', 'manager', 'member']) {
  const invited = await admin.admin.users.invites.create({
    email: `${role}@story.test`,
    role: 'member',
    workspaces: [{ id: research.id, role }],
  });
  people[role] = await accept(invited, role);
  assert.equal((await admin.admin.users.invites.retrieve({ inviteId: invited.id })).status, 'accepted');
}
const invited = await admin.admin.users.invites.create({ email: 'later@story.test', role: 'member' });
await admin.admin.users.invites.resend({ inviteId: invited.id });
assert.equal((await admin.admin.users.invites.list({ status: 'pending', pageSize: 10, currentPage: 0 })).total, 1);
await admin.admin.users.invites.delete({ inviteId: invited.id });
assert.equal((await admin.admin.users.list({ pageSize: 2, currentPage: 1 })).data.length, 2);
assert.equal((await admin.admin.users.list({ email: 'member@story.test' })).data[0].id, people.member.id);
assert.deepEqual((await admin.admin.users.retrieve({ userId: people.member.id })).workspace_ids, [research.id]);
await admin.admin.users.update({ userId: people.admin.id, role: 'admin' });
await refused(
  admin.admin.users.update({ userId: people.admin.id, role: 'member' }),
  'PermissionDeniedError',
  'RANK_TOO_LOW'
);

// members
const members = admin.admin.workspaces.users;
for (const role of ['admin', 'member', 'manager']) {
  await members.create({ workspaceId: lab.id, users: [{ id: people[role].id, role }] });
  assert.equal((await members.retrieve({ workspaceId: lab.id, userId: people[role].id })).role, role);
}
await members.update({ workspaceId: lab.id, userId: people.manager.id, role: 'member' });
assert.equal((await members.update({ workspaceId: lab.slug, userId: people.manager.id, role: 'manager' })).role, 'manager');
assert.equal((await members.retrieve({ workspaceId: lab.id, userId: people.manager.id })).org_role, 'member');
assert.equal((await members.list({ workspaceId: research.id, role: 'manager' })).total, 1);
await members.delete({ workspaceId: lab.id, userId: people.manager.id });
await refused(members.retrieve({ workspaceId: lab.id, userId: people.manager.id }), 'NotFoundError');

// keys
const issued = await admin.apiKeys.create({
  type: 'workspace',
  'sub-type': 'service',
  name: 'CI',
  workspace_id: research.id,
  scopes: ['completions.write', 'configs.create', 'configs.read', 'configs.list', 'configs.update', 'configs.delete'],
  rate_limits: [{ type: 'requests', unit: 'rpm', value: 600 }],
});
const personal = await admin.apiKeys.create({
  type: 'workspace',
  'sub-type': 'user',
  name: 'member',
  workspace_id: research.slug,
  user_id: people.member.id,
  scopes: ['completions.write', 'configs.read', 'configs.list'],
});
assert.equal((await admin.apiKeys.list({ workspace_id: research.id })).total, 2);
assert.equal((await admin.apiKeys.retrieve({ id: issued.id })).rate_limits[0].value, 600);
assert.equal((await admin.apiKeys.update({ id: issued.id, description: 'of CI' })).name, 'CI');
const rotated = await admin.post(`/api-keys/${issued.id}/rotate`, {});
assert.notEqual(rotated.key, issued.key);

// what each key may, in its own workspace and in another, naming it or not
for (const secret of [issued.key, rotated.key]) {
  await as(secret).configs.list({});
}
const service = as(rotated.key);
const config = await service.configs.create({ name: 'Retry', config: { retry: { attempts: 3 } } });
assert.equal((await service.configs.retrieve({ slug: config.slug })).config.retry.attempts, 3);
await service.configs.update({ slug: config.slug, name: 'Retry more' });
assert.equal((await service.configs.list({ workspace_id: research.id })).data[0].name, 'Retry more');
await refused(service.configs.create({ name: 'x', workspace_id: lab.id }), 'PermissionDeniedError', 'OUTSIDE_WORKSPACE');
await refused(service.admin.workspaces.list({}), 'PermissionDeniedError', 'SCOPE_MISSING');
const user = as(personal.key);
assert.equal((await user.configs.list({})).total, 1);
assert.equal((await user.configs.list({ workspace_id: research.slug })).total, 1);
await refused(user.configs.list({ workspace_id: lab.id }), 'PermissionDeniedError', 'OUTSIDE_WORKSPACE');
await refused(user.configs.create({ name: 'x' }), 'PermissionDeniedError', 'SCOPE_MISSING');
await refused(user.apiKeys.list({}), 'PermissionDeniedError', 'CREDENTIAL_NOT_ALLOWED');
for (const key of [service, user]) {
  const completion = await key.chat.completions.create({ model: 'm', messages: [{ role: 'user', content: 'hello' }] });
  assert.equal(completion.choices[0].message.role, 'assistant');
}
await refused(
  admin.post('/chat/completions', { model: 'm', messages: [], workspace_id: research.id }),
  'PermissionDeniedError',
  'CREDENTIAL_NOT_ALLOWED'
);
await refused(admin.configs.list({}), 'BadRequestError');
assert.equal((await admin.configs.list({ workspace_id: research.id })).total, 1);
await refused(as('wk_svc_nobody').configs.list({}), 'AuthenticationError');

// the wrong order, then the right one
const full = await refused(admin.admin.workspaces.delete({ workspaceId: research.id }), 'ConflictError');
assert.match(full.message, /configs: 1/);
await service.configs.delete({ slug: config.slug });
await admin.apiKeys.delete({ id: personal.id });
await refused(user.configs.list({}), 'AuthenticationError');
await admin.admin.workspaces.delete({ workspaceId: research.id });
await refused(service.configs.list({}), 'AuthenticationError');
await refused(admin.admin.workspaces.retrieve({ workspaceId: research.id }), 'NotFoundError');
await refused(admin.admin.workspaces.delete({ workspaceId: 'default' }), 'ConflictError');
await admin.admin.users.delete({ userId: people.member.id });
await refused(admin.admin.users.retrieve({ userId: people.member.id }), 'NotFoundError');

console.log('the story of the published client went as it should');

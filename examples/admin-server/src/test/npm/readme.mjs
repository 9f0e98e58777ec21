import { Portkey } from 'portkey-ai';

const baseURL = process.env.BASE_URL ?? 'http://127.0.0.1:8787/v1';
const admin = new Portkey({ apiKey: process.env.ADMIN_KEY, baseURL });
const lab = await admin.admin.workspaces.create({ name: 'Lab' });
const scopes = ['completions.write'];
const key = await admin.apiKeys.create({ type: 'workspace', 'sub-type': 'service', name: 'CI', workspace_id: lab.id, scopes });
const ci = new Portkey({ apiKey: key.key, baseURL });
const answer = await ci.chat.completions.create({ model: 'any', messages: [{ role: 'user', content: 'hello' }] });
console.log(answer.choices[0].message.content);

import { readFileSync, existsSync } from 'node:fs';
import { load } from '../../test/bench/lib/bundle.mjs';
import { featuresOf } from './features.mjs';
import { chooseFeatures, fit, predict, supportOf, toRows } from './fit.mjs';
import { readSentences } from './sentences.mjs';
const product = await load(new URL('entry.ts', import.meta.url));
const lines = f => existsSync(f) ? readFileSync(f,'utf8').trim().split('\n').map(l=>({text:l.slice(2),k:l[0]})) : [];
const rows = JSON.parse(readFileSync('/tmp/adm.json'));
for (const language of ['en','nl']) {
 const V=lines(`/work/adm/V-${language}.txt`).map(x=>({text:x.text,at:x.k==='A'?1:0})), W=lines(`/work/adm/W-${language}.txt`).map(x=>({text:x.text,at:x.k==='A'?1:0}));
 const old = ['F','G','J','K','O','T','U'].flatMap(w=>lines(new URL(`../../training/force/${w}-${language}.txt`,import.meta.url).pathname));
 const subj = readSentences(language).filter((s,n)=>n%6===0).map(({text})=>({text,at:0}));
 const oldRows = old.map(x=>({text:x.text, at: x.k==='d'||x.k==='p'?1:0}));
 const sets = { 'own': [[...V],W], 'own+subj': [[...V,...subj],W], 'own+old+subj': [[...V,...oldRows,...subj],W], 'own3+old+subj': [[...V,...V,...V,...oldRows,...subj],W] };
 if (W.length===0) for (const k in sets) { const own=V.filter((_,n)=>n%3!==0); sets[k]=[ sets[k][0].filter(x=>!V.includes(x)||own.includes(x)), V.filter((_,n)=>n%3===0)]; }
 const companies = language==='en'?['cobaltrail','fernhollow']:['dijkmeester','lumenpunt'];
 const real = rows.filter(r=>companies.includes(r.company));
 for (const [name,[train,test]] of Object.entries(sets)) {
  const items = train.map(({text,at})=>({hashes:featuresOf(product,[{text,weight:1}]),classes:[at]}));
  const chosen = chooseFeatures(items.map(i=>i.hashes),2);
  const r = items.map(({hashes,classes})=>({features:toRows(hashes,chosen),classes}));
  const model = fit(r, supportOf(r,chosen.rows.size),2,12);
  const p = t => {const c=new Float64Array(2);predict(toRows(featuresOf(product,[{text:t,weight:1}]),chosen),model,c);return c[1]};
  const out=[]; const st=test.map(x=>({...x,p:p(x.text)}));
  for (const b of [0.5,0.7,0.8,0.9,0.95]) { const tp=st.filter(x=>x.at===1&&x.p>=b).length, fp=st.filter(x=>x.at===0&&x.p>=b).length, pos=st.filter(x=>x.at===1).length; out.push(`${b}: rec ${(100*tp/pos).toFixed(0)} prec ${(100*tp/(tp+fp||1)).toFixed(0)}`); }
  console.log(language,name,items.length,'| held writer',out.join(' ; '));
  const re=real.map(x=>({...x,p:p(x.text.replace(/^\d+(\.\d+)* /,''))}));
  const out2=[]; for (const b of [0.5,0.7,0.8,0.9,0.95]) { const a=re.filter(x=>x.key==='admissions'&&x.p>=b).length, n=re.filter(x=>x.key==='negations'&&x.p>=b).length, o=re.filter(x=>!x.key&&x.p>=b).length; out2.push(`${b}: adm ${a}/${re.filter(x=>x.key==='admissions').length} neg ${n} other ${o}/${re.filter(x=>!x.key).length}`);} 
  console.log('     companies',out2.join(' ; '));
  if(name==='own3+old+subj') { for (const x of re.filter(x=>!x.key&&x.p>=0.8).sort((a,b)=>b.p-a.p).slice(0,45)) console.log('      ',x.p.toFixed(2),x.force,x.text.slice(0,140)); }
 }
}

// Generated from schemas/ by `npm run generate`: change the schema, not this file.

export const validate = validate20;
export default validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://slipway.invalid/schemas/fleet.schema.json","title":"FleetFile","type":"object","properties":{"name":{"description":"Names the fleet on its hosts; by default the beginning of the repository's first commit.","type":"string","pattern":"^[a-z0-9][a-z0-9_.-]*$"},"hosts":{"type":"object","patternProperties":{"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$":{"$ref":"#/$defs/host"}},"additionalProperties":false,"minProperties":1},"network":{"type":"object","properties":{"driver":{"type":"string","enum":["bridge","overlay"]}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"policy":{"type":"object","properties":{"prune":{"type":"object","properties":{"stack":{"description":"Share of a stack's containers.","type":["string","number"],"pattern":"^[0-9]+(\\.[0-9]+)?%$","minimum":0,"maximum":1},"floor":{"type":"integer","minimum":0},"fleet":{"description":"Share of all containers.","type":["string","number"],"pattern":"^[0-9]+(\\.[0-9]+)?%$","minimum":0,"maximum":1}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"binds":{"type":"array","items":{"type":"string","pattern":"^/"}},"privileged":{"type":"boolean"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"stacks":{"type":["object","array","string"],"items":{"type":"string"},"properties":{"path":{"type":["string","array","object"],"items":{"type":"string"}},"poll":{"type":"string"}},"additionalProperties":{"$ref":"#/$defs/stack"}},"scheduler":{"type":"object","properties":{"placement":{"type":"string","enum":["spread","binpack","least_load","greedy","optimal","genetic"]},"queue":{"type":"string","enum":["fifo","priority","sjf","fair"]},"admission":{"type":"object","properties":{"max_load":{"description":"Share of the fleet's capacity.","type":["string","number"],"pattern":"^[0-9]+(\\.[0-9]+)?%$","minimum":0,"maximum":1},"on_full":{"type":"string","enum":["queue","reject"]}},"additionalProperties":false,"patternProperties":{"^x-":{}},"required":["max_load"]},"priority":{"type":"object","properties":{"base":{"type":"number","minimum":0},"age":{"description":"For each second, minute, hour or day of waiting: 0.1/m.","type":"string","pattern":"^[0-9]+(\\.[0-9]+)?/(s|m|h|d)$","examples":["0.1/m"]},"deadline":{"type":"number","minimum":0},"tenant":{"type":"number","minimum":0},"backlog":{"type":"number","minimum":0}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"preemption":{"type":"boolean"},"rebalance":{"type":"object","properties":{"every":{"description":"How often it is looked at, more than 0s; 5m.","type":"string","pattern":"^(?=.*[1-9])([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"},"threshold":{"description":"Nothing moves while the fullest host is no more than this share of a host above the average; 15%.","type":["string","number"],"pattern":"^[0-9]+(\\.[0-9]+)?%$","minimum":0,"maximum":1},"moves":{"type":"integer","minimum":1}},"additionalProperties":false,"patternProperties":{"^x-":{}}}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"tenants":{"type":"object","patternProperties":{"^[a-zA-Z0-9][a-zA-Z0-9_.-]*$":{"$ref":"#/$defs/tenant"}},"additionalProperties":false},"pools":{"type":"object","additionalProperties":{"type":"integer","minimum":1}}},"additionalProperties":false,"patternProperties":{"^x-":{}},"required":["hosts"],"$defs":{"host":{"type":"object","properties":{"endpoint":{"type":"string"},"tls":{"type":"object","properties":{"ca":{"type":"string"},"cert":{"type":"string"},"key":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}},"required":["ca","cert","key"]},"labels":{"type":"object","additionalProperties":{"type":["string","number","boolean"]}},"taints":{"type":"array","items":{"type":"string"}},"weight":{"type":"number","exclusiveMinimum":0},"reserve":{"type":"object","properties":{"cpus":{"type":["number","string"]},"memory":{"type":["string","integer"]}},"additionalProperties":{"type":"integer","minimum":0}},"role":{"type":"string","enum":["manager","worker"]},"resources":{"type":"object","additionalProperties":{"type":"integer","minimum":0}}},"additionalProperties":false,"patternProperties":{"^x-":{}},"required":["endpoint"]},"stack":{"type":"object","properties":{"path":{"type":"string"},"files":{"type":"array","items":{"type":"string"}}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"tenant":{"type":"object","properties":{"weight":{"type":"number","exclusiveMinimum":0},"quota":{"type":"object","properties":{"cpus":{"type":["number","string"]},"memory":{"type":["string","integer"]},"replicas":{"type":"integer","minimum":0}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"guarantee":{"type":"object","properties":{"cpus":{"type":["number","string"]},"memory":{"type":["string","integer"]},"replicas":{"type":"integer","minimum":0}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"hosts":{"type":"array","items":{"type":"string"}},"priority":{"type":"object","properties":{"max":{"type":"integer"}},"additionalProperties":false,"patternProperties":{"^x-":{}}}},"additionalProperties":false,"patternProperties":{"^x-":{}}}}};
const schema32 = {"type":"object","properties":{"endpoint":{"type":"string"},"tls":{"type":"object","properties":{"ca":{"type":"string"},"cert":{"type":"string"},"key":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}},"required":["ca","cert","key"]},"labels":{"type":"object","additionalProperties":{"type":["string","number","boolean"]}},"taints":{"type":"array","items":{"type":"string"}},"weight":{"type":"number","exclusiveMinimum":0},"reserve":{"type":"object","properties":{"cpus":{"type":["number","string"]},"memory":{"type":["string","integer"]}},"additionalProperties":{"type":"integer","minimum":0}},"role":{"type":"string","enum":["manager","worker"]},"resources":{"type":"object","additionalProperties":{"type":"integer","minimum":0}}},"additionalProperties":false,"patternProperties":{"^x-":{}},"required":["endpoint"]};
const schema33 = {"type":"object","properties":{"path":{"type":"string"},"files":{"type":"array","items":{"type":"string"}}},"additionalProperties":false,"patternProperties":{"^x-":{}}};
const schema34 = {"type":"object","properties":{"weight":{"type":"number","exclusiveMinimum":0},"quota":{"type":"object","properties":{"cpus":{"type":["number","string"]},"memory":{"type":["string","integer"]},"replicas":{"type":"integer","minimum":0}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"guarantee":{"type":"object","properties":{"cpus":{"type":["number","string"]},"memory":{"type":["string","integer"]},"replicas":{"type":"integer","minimum":0}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"hosts":{"type":"array","items":{"type":"string"}},"priority":{"type":"object","properties":{"max":{"type":"integer"}},"additionalProperties":false,"patternProperties":{"^x-":{}}}},"additionalProperties":false,"patternProperties":{"^x-":{}}};
const pattern4 = new RegExp("^x-", "u");
const pattern5 = new RegExp("^[a-z0-9][a-z0-9_.-]*$", "u");
const pattern6 = new RegExp("^[a-zA-Z0-9][a-zA-Z0-9_.-]*$", "u");
const pattern13 = new RegExp("^[0-9]+(\\.[0-9]+)?%$", "u");
const pattern15 = new RegExp("^/", "u");
const pattern21 = new RegExp("^[0-9]+(\\.[0-9]+)?/(s|m|h|d)$", "u");
const pattern23 = new RegExp("^(?=.*[1-9])([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://slipway.invalid/schemas/fleet.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.hosts === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "hosts"},message:"must have required property '"+"hosts"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((((((key0 === "name") || (key0 === "hosts")) || (key0 === "network")) || (key0 === "policy")) || (key0 === "stacks")) || (key0 === "scheduler")) || (key0 === "tenants")) || (key0 === "pools")) || (pattern4.test(key0)))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(!pattern5.test(data0)){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9_.-]*$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9_.-]*$"+"\"",schema:"^[a-z0-9][a-z0-9_.-]*$",parentSchema:schema31.properties.name,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.name.type,parentSchema:schema31.properties.name,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.hosts !== undefined){
let data1 = data.hosts;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(Object.keys(data1).length < 1){
const err4 = {instancePath:instancePath+"/hosts",schemaPath:"#/properties/hosts/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties.hosts,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key1 in data1){
if(!(pattern6.test(key1))){
const err5 = {instancePath:instancePath+"/hosts",schemaPath:"#/properties/hosts/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.hosts,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
for(const key2 in data1){
if(pattern6.test(key2)){
let data2 = data1[key2];
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.endpoint === undefined){
const err6 = {instancePath:instancePath+"/hosts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/host/required",keyword:"required",params:{missingProperty: "endpoint"},message:"must have required property '"+"endpoint"+"'",schema:schema32.required,parentSchema:schema32,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key3 in data2){
if(!(((((((((key3 === "endpoint") || (key3 === "tls")) || (key3 === "labels")) || (key3 === "taints")) || (key3 === "weight")) || (key3 === "reserve")) || (key3 === "role")) || (key3 === "resources")) || (pattern4.test(key3)))){
const err7 = {instancePath:instancePath+"/hosts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/host/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema32,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data2.endpoint !== undefined){
let data3 = data2.endpoint;
if(typeof data3 !== "string"){
const err8 = {instancePath:instancePath+"/hosts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/endpoint",schemaPath:"#/$defs/host/properties/endpoint/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.endpoint.type,parentSchema:schema32.properties.endpoint,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data2.tls !== undefined){
let data4 = data2.tls;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.ca === undefined){
const err9 = {instancePath:instancePath+"/hosts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/tls",schemaPath:"#/$defs/host/properties/tls/required",keyword:"required",params:{missingProperty: "ca"},message:"must have required property '"+"ca"+"'",schema:schema32.properties.tls.required,parentSchema:schema32.properties.tls,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data4.cert === undefined){
const err10 = {instancePath:instancePath+"/hosts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/tls",schemaPath:"#/$defs/host/properties/tls/required",keyword:"required",params:{missingProperty: "cert"},message:"must have required property '"+"cert"+"'",schema:schema32.properties.tls.required,parentSchema:schema32.properties.tls,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data4.key === undefined){
const err11 = {instancePath:instancePath+"/hosts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/tls",schemaPath:"#/$defs/host/properties/tls/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema32.properties.tls.required,parentSchema:schema32.properties.tls,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key4 in data4){
if(!((((key4 === "ca") || (key4 === "cert")) || (key4 === "key")) || (pattern4.test(key4)))){
const err12 = {instancePath:instancePath+"/hosts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/tls",schemaPath:"#/$defs/host/properties/tls/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema32.properties.tls,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data4.ca !== undefined){
let data5 = data4.ca;
if(typeof data5 !== "string"){
const err13 = {instancePath:instancePath+"/hosts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/tls/ca",schemaPath:"#/$defs/host/properties/tls/properties/ca/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.tls.properties.ca.type,parentSchema:schema32.properties.tls.properties.ca,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data4.cert !== undefined){
let data6 = data4.cert;
if(typeof data6 !== "string"){
const err14 = {instancePath:instancePath+"/hosts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/tls/cert",schemaPath:"#/$defs/host/properties/tls/properties/cert/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.tls.properties.cert.type,parentSchema:schema32.properties.tls.properties.cert,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data4.key !== undefined){
let data7 = data4.key;
if(typeof data7 !== "string"){
const err15 = {instancePath:instancePath+"/hosts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/tls/key",schemaPath:"#/$defs/host/properties/tls/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.tls.properties.key.type,parentSchema:schema32.properties.tls.properties.key,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/hosts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/tls",schemaPath:"#/$defs/host/properties/tls/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.properties.tls.type,parentSchema:schema32.properties.tls,data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data2.labels !== undefined){
let data8 = data2.labels;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key5 in data8){
let data9 = data8[key5];
if(((typeof data9 !== "string") && (!((typeof data9 == "number") && (isFinite(data9))))) && (typeof data9 !== "boolean")){
const err17 = {instancePath:instancePath+"/hosts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/labels/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/host/properties/labels/additionalProperties/type",keyword:"type",params:{type: schema32.properties.labels.additionalProperties.type},message:"must be string,number,boolean",schema:schema32.properties.labels.additionalProperties.type,parentSchema:schema32.properties.labels.additionalProperties,data:data9};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/hosts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/labels",schemaPath:"#/$defs/host/properties/labels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.properties.labels.type,parentSchema:schema32.properties.labels,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data2.taints !== undefined){
let data10 = data2.taints;
if(Array.isArray(data10)){
const len0 = data10.length;
for(let i0=0; i0<len0; i0++){
let data11 = data10[i0];
if(typeof data11 !== "string"){
const err19 = {instancePath:instancePath+"/hosts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/taints/" + i0,schemaPath:"#/$defs/host/properties/taints/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.taints.items.type,parentSchema:schema32.properties.taints.items,data:data11};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/hosts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/taints",schemaPath:"#/$defs/host/properties/taints/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.taints.type,parentSchema:schema32.properties.taints,data:data10};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data2.weight !== undefined){
let data12 = data2.weight;
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 <= 0 || isNaN(data12)){
const err21 = {instancePath:instancePath+"/hosts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/weight",schemaPath:"#/$defs/host/properties/weight/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0",schema:0,parentSchema:schema32.properties.weight,data:data12};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/hosts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/weight",schemaPath:"#/$defs/host/properties/weight/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema32.properties.weight.type,parentSchema:schema32.properties.weight,data:data12};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data2.reserve !== undefined){
let data13 = data2.reserve;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
for(const key6 in data13){
if(!((key6 === "cpus") || (key6 === "memory"))){
let data14 = data13[key6];
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err23 = {instancePath:instancePath+"/hosts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/reserve/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/host/properties/reserve/additionalProperties/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema32.properties.reserve.additionalProperties.type,parentSchema:schema32.properties.reserve.additionalProperties,data:data14};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 < 0 || isNaN(data14)){
const err24 = {instancePath:instancePath+"/hosts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/reserve/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/host/properties/reserve/additionalProperties/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema32.properties.reserve.additionalProperties,data:data14};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
}
if(data13.cpus !== undefined){
let data15 = data13.cpus;
if((!((typeof data15 == "number") && (isFinite(data15)))) && (typeof data15 !== "string")){
const err25 = {instancePath:instancePath+"/hosts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/reserve/cpus",schemaPath:"#/$defs/host/properties/reserve/properties/cpus/type",keyword:"type",params:{type: schema32.properties.reserve.properties.cpus.type},message:"must be number,string",schema:schema32.properties.reserve.properties.cpus.type,parentSchema:schema32.properties.reserve.properties.cpus,data:data15};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data13.memory !== undefined){
let data16 = data13.memory;
if((typeof data16 !== "string") && (!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16))))){
const err26 = {instancePath:instancePath+"/hosts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/reserve/memory",schemaPath:"#/$defs/host/properties/reserve/properties/memory/type",keyword:"type",params:{type: schema32.properties.reserve.properties.memory.type},message:"must be string,integer",schema:schema32.properties.reserve.properties.memory.type,parentSchema:schema32.properties.reserve.properties.memory,data:data16};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/hosts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/reserve",schemaPath:"#/$defs/host/properties/reserve/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.properties.reserve.type,parentSchema:schema32.properties.reserve,data:data13};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data2.role !== undefined){
let data17 = data2.role;
if(typeof data17 !== "string"){
const err28 = {instancePath:instancePath+"/hosts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/role",schemaPath:"#/$defs/host/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.role.type,parentSchema:schema32.properties.role,data:data17};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!((data17 === "manager") || (data17 === "worker"))){
const err29 = {instancePath:instancePath+"/hosts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/role",schemaPath:"#/$defs/host/properties/role/enum",keyword:"enum",params:{allowedValues: schema32.properties.role.enum},message:"must be equal to one of the allowed values",schema:schema32.properties.role.enum,parentSchema:schema32.properties.role,data:data17};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data2.resources !== undefined){
let data18 = data2.resources;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
for(const key7 in data18){
let data19 = data18[key7];
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
const err30 = {instancePath:instancePath+"/hosts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/resources/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/host/properties/resources/additionalProperties/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema32.properties.resources.additionalProperties.type,parentSchema:schema32.properties.resources.additionalProperties,data:data19};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 < 0 || isNaN(data19)){
const err31 = {instancePath:instancePath+"/hosts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/resources/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/host/properties/resources/additionalProperties/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema32.properties.resources.additionalProperties,data:data19};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
}
else {
const err32 = {instancePath:instancePath+"/hosts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/resources",schemaPath:"#/$defs/host/properties/resources/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.properties.resources.type,parentSchema:schema32.properties.resources,data:data18};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/hosts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/host/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.type,parentSchema:schema32,data:data2};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
}
else {
const err34 = {instancePath:instancePath+"/hosts",schemaPath:"#/properties/hosts/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.hosts.type,parentSchema:schema31.properties.hosts,data:data1};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.network !== undefined){
let data20 = data.network;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
for(const key8 in data20){
if(!((key8 === "driver") || (pattern4.test(key8)))){
const err35 = {instancePath:instancePath+"/network",schemaPath:"#/properties/network/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.network,data:data20};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data20.driver !== undefined){
let data21 = data20.driver;
if(typeof data21 !== "string"){
const err36 = {instancePath:instancePath+"/network/driver",schemaPath:"#/properties/network/properties/driver/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.network.properties.driver.type,parentSchema:schema31.properties.network.properties.driver,data:data21};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(!((data21 === "bridge") || (data21 === "overlay"))){
const err37 = {instancePath:instancePath+"/network/driver",schemaPath:"#/properties/network/properties/driver/enum",keyword:"enum",params:{allowedValues: schema31.properties.network.properties.driver.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.network.properties.driver.enum,parentSchema:schema31.properties.network.properties.driver,data:data21};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
else {
const err38 = {instancePath:instancePath+"/network",schemaPath:"#/properties/network/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.network.type,parentSchema:schema31.properties.network,data:data20};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.policy !== undefined){
let data22 = data.policy;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
for(const key9 in data22){
if(!((((key9 === "prune") || (key9 === "binds")) || (key9 === "privileged")) || (pattern4.test(key9)))){
const err39 = {instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.policy,data:data22};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data22.prune !== undefined){
let data23 = data22.prune;
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
for(const key10 in data23){
if(!((((key10 === "stack") || (key10 === "floor")) || (key10 === "fleet")) || (pattern4.test(key10)))){
const err40 = {instancePath:instancePath+"/policy/prune",schemaPath:"#/properties/policy/properties/prune/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.policy.properties.prune,data:data23};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data23.stack !== undefined){
let data24 = data23.stack;
if((typeof data24 !== "string") && (!((typeof data24 == "number") && (isFinite(data24))))){
const err41 = {instancePath:instancePath+"/policy/prune/stack",schemaPath:"#/properties/policy/properties/prune/properties/stack/type",keyword:"type",params:{type: schema31.properties.policy.properties.prune.properties.stack.type},message:"must be string,number",schema:schema31.properties.policy.properties.prune.properties.stack.type,parentSchema:schema31.properties.policy.properties.prune.properties.stack,data:data24};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 > 1 || isNaN(data24)){
const err42 = {instancePath:instancePath+"/policy/prune/stack",schemaPath:"#/properties/policy/properties/prune/properties/stack/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1",schema:1,parentSchema:schema31.properties.policy.properties.prune.properties.stack,data:data24};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data24 < 0 || isNaN(data24)){
const err43 = {instancePath:instancePath+"/policy/prune/stack",schemaPath:"#/properties/policy/properties/prune/properties/stack/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.policy.properties.prune.properties.stack,data:data24};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(typeof data24 === "string"){
if(!pattern13.test(data24)){
const err44 = {instancePath:instancePath+"/policy/prune/stack",schemaPath:"#/properties/policy/properties/prune/properties/stack/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)?%$"},message:"must match pattern \""+"^[0-9]+(\\.[0-9]+)?%$"+"\"",schema:"^[0-9]+(\\.[0-9]+)?%$",parentSchema:schema31.properties.policy.properties.prune.properties.stack,data:data24};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
if(data23.floor !== undefined){
let data25 = data23.floor;
if(!(((typeof data25 == "number") && (!(data25 % 1) && !isNaN(data25))) && (isFinite(data25)))){
const err45 = {instancePath:instancePath+"/policy/prune/floor",schemaPath:"#/properties/policy/properties/prune/properties/floor/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.policy.properties.prune.properties.floor.type,parentSchema:schema31.properties.policy.properties.prune.properties.floor,data:data25};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if((typeof data25 == "number") && (isFinite(data25))){
if(data25 < 0 || isNaN(data25)){
const err46 = {instancePath:instancePath+"/policy/prune/floor",schemaPath:"#/properties/policy/properties/prune/properties/floor/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.policy.properties.prune.properties.floor,data:data25};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
if(data23.fleet !== undefined){
let data26 = data23.fleet;
if((typeof data26 !== "string") && (!((typeof data26 == "number") && (isFinite(data26))))){
const err47 = {instancePath:instancePath+"/policy/prune/fleet",schemaPath:"#/properties/policy/properties/prune/properties/fleet/type",keyword:"type",params:{type: schema31.properties.policy.properties.prune.properties.fleet.type},message:"must be string,number",schema:schema31.properties.policy.properties.prune.properties.fleet.type,parentSchema:schema31.properties.policy.properties.prune.properties.fleet,data:data26};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 > 1 || isNaN(data26)){
const err48 = {instancePath:instancePath+"/policy/prune/fleet",schemaPath:"#/properties/policy/properties/prune/properties/fleet/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1",schema:1,parentSchema:schema31.properties.policy.properties.prune.properties.fleet,data:data26};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(data26 < 0 || isNaN(data26)){
const err49 = {instancePath:instancePath+"/policy/prune/fleet",schemaPath:"#/properties/policy/properties/prune/properties/fleet/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.policy.properties.prune.properties.fleet,data:data26};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(typeof data26 === "string"){
if(!pattern13.test(data26)){
const err50 = {instancePath:instancePath+"/policy/prune/fleet",schemaPath:"#/properties/policy/properties/prune/properties/fleet/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)?%$"},message:"must match pattern \""+"^[0-9]+(\\.[0-9]+)?%$"+"\"",schema:"^[0-9]+(\\.[0-9]+)?%$",parentSchema:schema31.properties.policy.properties.prune.properties.fleet,data:data26};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
}
else {
const err51 = {instancePath:instancePath+"/policy/prune",schemaPath:"#/properties/policy/properties/prune/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.policy.properties.prune.type,parentSchema:schema31.properties.policy.properties.prune,data:data23};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data22.binds !== undefined){
let data27 = data22.binds;
if(Array.isArray(data27)){
const len1 = data27.length;
for(let i1=0; i1<len1; i1++){
let data28 = data27[i1];
if(typeof data28 === "string"){
if(!pattern15.test(data28)){
const err52 = {instancePath:instancePath+"/policy/binds/" + i1,schemaPath:"#/properties/policy/properties/binds/items/pattern",keyword:"pattern",params:{pattern: "^/"},message:"must match pattern \""+"^/"+"\"",schema:"^/",parentSchema:schema31.properties.policy.properties.binds.items,data:data28};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
else {
const err53 = {instancePath:instancePath+"/policy/binds/" + i1,schemaPath:"#/properties/policy/properties/binds/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.policy.properties.binds.items.type,parentSchema:schema31.properties.policy.properties.binds.items,data:data28};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
else {
const err54 = {instancePath:instancePath+"/policy/binds",schemaPath:"#/properties/policy/properties/binds/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.policy.properties.binds.type,parentSchema:schema31.properties.policy.properties.binds,data:data27};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data22.privileged !== undefined){
let data29 = data22.privileged;
if(typeof data29 !== "boolean"){
const err55 = {instancePath:instancePath+"/policy/privileged",schemaPath:"#/properties/policy/properties/privileged/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.policy.properties.privileged.type,parentSchema:schema31.properties.policy.properties.privileged,data:data29};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
else {
const err56 = {instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.policy.type,parentSchema:schema31.properties.policy,data:data22};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data.stacks !== undefined){
let data30 = data.stacks;
if((!data30 || typeof data30 != "object") && (typeof data30 !== "string")){
const err57 = {instancePath:instancePath+"/stacks",schemaPath:"#/properties/stacks/type",keyword:"type",params:{type: schema31.properties.stacks.type},message:"must be object,array,string",schema:schema31.properties.stacks.type,parentSchema:schema31.properties.stacks,data:data30};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(Array.isArray(data30)){
const len2 = data30.length;
for(let i2=0; i2<len2; i2++){
let data31 = data30[i2];
if(typeof data31 !== "string"){
const err58 = {instancePath:instancePath+"/stacks/" + i2,schemaPath:"#/properties/stacks/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.stacks.items.type,parentSchema:schema31.properties.stacks.items,data:data31};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
}
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
for(const key11 in data30){
if(!((key11 === "path") || (key11 === "poll"))){
let data32 = data30[key11];
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
for(const key12 in data32){
if(!(((key12 === "path") || (key12 === "files")) || (pattern4.test(key12)))){
const err59 = {instancePath:instancePath+"/stacks/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/stack/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties",schema:false,parentSchema:schema33,data:data32};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data32.path !== undefined){
let data33 = data32.path;
if(typeof data33 !== "string"){
const err60 = {instancePath:instancePath+"/stacks/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/path",schemaPath:"#/$defs/stack/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.path.type,parentSchema:schema33.properties.path,data:data33};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data32.files !== undefined){
let data34 = data32.files;
if(Array.isArray(data34)){
const len3 = data34.length;
for(let i3=0; i3<len3; i3++){
let data35 = data34[i3];
if(typeof data35 !== "string"){
const err61 = {instancePath:instancePath+"/stacks/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/" + i3,schemaPath:"#/$defs/stack/properties/files/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.files.items.type,parentSchema:schema33.properties.files.items,data:data35};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
}
else {
const err62 = {instancePath:instancePath+"/stacks/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/files",schemaPath:"#/$defs/stack/properties/files/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema33.properties.files.type,parentSchema:schema33.properties.files,data:data34};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
}
else {
const err63 = {instancePath:instancePath+"/stacks/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/stack/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.type,parentSchema:schema33,data:data32};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
}
if(data30.path !== undefined){
let data36 = data30.path;
if((!data36 || typeof data36 != "object") && (typeof data36 !== "string")){
const err64 = {instancePath:instancePath+"/stacks/path",schemaPath:"#/properties/stacks/properties/path/type",keyword:"type",params:{type: schema31.properties.stacks.properties.path.type},message:"must be string,array,object",schema:schema31.properties.stacks.properties.path.type,parentSchema:schema31.properties.stacks.properties.path,data:data36};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if(Array.isArray(data36)){
const len4 = data36.length;
for(let i4=0; i4<len4; i4++){
let data37 = data36[i4];
if(typeof data37 !== "string"){
const err65 = {instancePath:instancePath+"/stacks/path/" + i4,schemaPath:"#/properties/stacks/properties/path/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.stacks.properties.path.items.type,parentSchema:schema31.properties.stacks.properties.path.items,data:data37};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
}
}
if(data30.poll !== undefined){
let data38 = data30.poll;
if(typeof data38 !== "string"){
const err66 = {instancePath:instancePath+"/stacks/poll",schemaPath:"#/properties/stacks/properties/poll/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.stacks.properties.poll.type,parentSchema:schema31.properties.stacks.properties.poll,data:data38};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
}
}
if(data.scheduler !== undefined){
let data39 = data.scheduler;
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
for(const key13 in data39){
if(!(((((((key13 === "placement") || (key13 === "queue")) || (key13 === "admission")) || (key13 === "priority")) || (key13 === "preemption")) || (key13 === "rebalance")) || (pattern4.test(key13)))){
const err67 = {instancePath:instancePath+"/scheduler",schemaPath:"#/properties/scheduler/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.scheduler,data:data39};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data39.placement !== undefined){
let data40 = data39.placement;
if(typeof data40 !== "string"){
const err68 = {instancePath:instancePath+"/scheduler/placement",schemaPath:"#/properties/scheduler/properties/placement/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.scheduler.properties.placement.type,parentSchema:schema31.properties.scheduler.properties.placement,data:data40};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(!((((((data40 === "spread") || (data40 === "binpack")) || (data40 === "least_load")) || (data40 === "greedy")) || (data40 === "optimal")) || (data40 === "genetic"))){
const err69 = {instancePath:instancePath+"/scheduler/placement",schemaPath:"#/properties/scheduler/properties/placement/enum",keyword:"enum",params:{allowedValues: schema31.properties.scheduler.properties.placement.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.scheduler.properties.placement.enum,parentSchema:schema31.properties.scheduler.properties.placement,data:data40};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data39.queue !== undefined){
let data41 = data39.queue;
if(typeof data41 !== "string"){
const err70 = {instancePath:instancePath+"/scheduler/queue",schemaPath:"#/properties/scheduler/properties/queue/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.scheduler.properties.queue.type,parentSchema:schema31.properties.scheduler.properties.queue,data:data41};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if(!((((data41 === "fifo") || (data41 === "priority")) || (data41 === "sjf")) || (data41 === "fair"))){
const err71 = {instancePath:instancePath+"/scheduler/queue",schemaPath:"#/properties/scheduler/properties/queue/enum",keyword:"enum",params:{allowedValues: schema31.properties.scheduler.properties.queue.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.scheduler.properties.queue.enum,parentSchema:schema31.properties.scheduler.properties.queue,data:data41};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data39.admission !== undefined){
let data42 = data39.admission;
if(data42 && typeof data42 == "object" && !Array.isArray(data42)){
if(data42.max_load === undefined){
const err72 = {instancePath:instancePath+"/scheduler/admission",schemaPath:"#/properties/scheduler/properties/admission/required",keyword:"required",params:{missingProperty: "max_load"},message:"must have required property '"+"max_load"+"'",schema:schema31.properties.scheduler.properties.admission.required,parentSchema:schema31.properties.scheduler.properties.admission,data:data42};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
for(const key14 in data42){
if(!(((key14 === "max_load") || (key14 === "on_full")) || (pattern4.test(key14)))){
const err73 = {instancePath:instancePath+"/scheduler/admission",schemaPath:"#/properties/scheduler/properties/admission/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.scheduler.properties.admission,data:data42};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data42.max_load !== undefined){
let data43 = data42.max_load;
if((typeof data43 !== "string") && (!((typeof data43 == "number") && (isFinite(data43))))){
const err74 = {instancePath:instancePath+"/scheduler/admission/max_load",schemaPath:"#/properties/scheduler/properties/admission/properties/max_load/type",keyword:"type",params:{type: schema31.properties.scheduler.properties.admission.properties.max_load.type},message:"must be string,number",schema:schema31.properties.scheduler.properties.admission.properties.max_load.type,parentSchema:schema31.properties.scheduler.properties.admission.properties.max_load,data:data43};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if((typeof data43 == "number") && (isFinite(data43))){
if(data43 > 1 || isNaN(data43)){
const err75 = {instancePath:instancePath+"/scheduler/admission/max_load",schemaPath:"#/properties/scheduler/properties/admission/properties/max_load/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1",schema:1,parentSchema:schema31.properties.scheduler.properties.admission.properties.max_load,data:data43};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if(data43 < 0 || isNaN(data43)){
const err76 = {instancePath:instancePath+"/scheduler/admission/max_load",schemaPath:"#/properties/scheduler/properties/admission/properties/max_load/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.scheduler.properties.admission.properties.max_load,data:data43};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(typeof data43 === "string"){
if(!pattern13.test(data43)){
const err77 = {instancePath:instancePath+"/scheduler/admission/max_load",schemaPath:"#/properties/scheduler/properties/admission/properties/max_load/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)?%$"},message:"must match pattern \""+"^[0-9]+(\\.[0-9]+)?%$"+"\"",schema:"^[0-9]+(\\.[0-9]+)?%$",parentSchema:schema31.properties.scheduler.properties.admission.properties.max_load,data:data43};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
}
if(data42.on_full !== undefined){
let data44 = data42.on_full;
if(typeof data44 !== "string"){
const err78 = {instancePath:instancePath+"/scheduler/admission/on_full",schemaPath:"#/properties/scheduler/properties/admission/properties/on_full/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.scheduler.properties.admission.properties.on_full.type,parentSchema:schema31.properties.scheduler.properties.admission.properties.on_full,data:data44};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if(!((data44 === "queue") || (data44 === "reject"))){
const err79 = {instancePath:instancePath+"/scheduler/admission/on_full",schemaPath:"#/properties/scheduler/properties/admission/properties/on_full/enum",keyword:"enum",params:{allowedValues: schema31.properties.scheduler.properties.admission.properties.on_full.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.scheduler.properties.admission.properties.on_full.enum,parentSchema:schema31.properties.scheduler.properties.admission.properties.on_full,data:data44};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
}
else {
const err80 = {instancePath:instancePath+"/scheduler/admission",schemaPath:"#/properties/scheduler/properties/admission/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.scheduler.properties.admission.type,parentSchema:schema31.properties.scheduler.properties.admission,data:data42};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data39.priority !== undefined){
let data45 = data39.priority;
if(data45 && typeof data45 == "object" && !Array.isArray(data45)){
for(const key15 in data45){
if(!((((((key15 === "base") || (key15 === "age")) || (key15 === "deadline")) || (key15 === "tenant")) || (key15 === "backlog")) || (pattern4.test(key15)))){
const err81 = {instancePath:instancePath+"/scheduler/priority",schemaPath:"#/properties/scheduler/properties/priority/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.scheduler.properties.priority,data:data45};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data45.base !== undefined){
let data46 = data45.base;
if((typeof data46 == "number") && (isFinite(data46))){
if(data46 < 0 || isNaN(data46)){
const err82 = {instancePath:instancePath+"/scheduler/priority/base",schemaPath:"#/properties/scheduler/properties/priority/properties/base/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.scheduler.properties.priority.properties.base,data:data46};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
else {
const err83 = {instancePath:instancePath+"/scheduler/priority/base",schemaPath:"#/properties/scheduler/properties/priority/properties/base/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema31.properties.scheduler.properties.priority.properties.base.type,parentSchema:schema31.properties.scheduler.properties.priority.properties.base,data:data46};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data45.age !== undefined){
let data47 = data45.age;
if(typeof data47 === "string"){
if(!pattern21.test(data47)){
const err84 = {instancePath:instancePath+"/scheduler/priority/age",schemaPath:"#/properties/scheduler/properties/priority/properties/age/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)?/(s|m|h|d)$"},message:"must match pattern \""+"^[0-9]+(\\.[0-9]+)?/(s|m|h|d)$"+"\"",schema:"^[0-9]+(\\.[0-9]+)?/(s|m|h|d)$",parentSchema:schema31.properties.scheduler.properties.priority.properties.age,data:data47};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
else {
const err85 = {instancePath:instancePath+"/scheduler/priority/age",schemaPath:"#/properties/scheduler/properties/priority/properties/age/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.scheduler.properties.priority.properties.age.type,parentSchema:schema31.properties.scheduler.properties.priority.properties.age,data:data47};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data45.deadline !== undefined){
let data48 = data45.deadline;
if((typeof data48 == "number") && (isFinite(data48))){
if(data48 < 0 || isNaN(data48)){
const err86 = {instancePath:instancePath+"/scheduler/priority/deadline",schemaPath:"#/properties/scheduler/properties/priority/properties/deadline/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.scheduler.properties.priority.properties.deadline,data:data48};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
else {
const err87 = {instancePath:instancePath+"/scheduler/priority/deadline",schemaPath:"#/properties/scheduler/properties/priority/properties/deadline/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema31.properties.scheduler.properties.priority.properties.deadline.type,parentSchema:schema31.properties.scheduler.properties.priority.properties.deadline,data:data48};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data45.tenant !== undefined){
let data49 = data45.tenant;
if((typeof data49 == "number") && (isFinite(data49))){
if(data49 < 0 || isNaN(data49)){
const err88 = {instancePath:instancePath+"/scheduler/priority/tenant",schemaPath:"#/properties/scheduler/properties/priority/properties/tenant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.scheduler.properties.priority.properties.tenant,data:data49};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
else {
const err89 = {instancePath:instancePath+"/scheduler/priority/tenant",schemaPath:"#/properties/scheduler/properties/priority/properties/tenant/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema31.properties.scheduler.properties.priority.properties.tenant.type,parentSchema:schema31.properties.scheduler.properties.priority.properties.tenant,data:data49};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data45.backlog !== undefined){
let data50 = data45.backlog;
if((typeof data50 == "number") && (isFinite(data50))){
if(data50 < 0 || isNaN(data50)){
const err90 = {instancePath:instancePath+"/scheduler/priority/backlog",schemaPath:"#/properties/scheduler/properties/priority/properties/backlog/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.scheduler.properties.priority.properties.backlog,data:data50};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
else {
const err91 = {instancePath:instancePath+"/scheduler/priority/backlog",schemaPath:"#/properties/scheduler/properties/priority/properties/backlog/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema31.properties.scheduler.properties.priority.properties.backlog.type,parentSchema:schema31.properties.scheduler.properties.priority.properties.backlog,data:data50};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
}
else {
const err92 = {instancePath:instancePath+"/scheduler/priority",schemaPath:"#/properties/scheduler/properties/priority/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.scheduler.properties.priority.type,parentSchema:schema31.properties.scheduler.properties.priority,data:data45};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data39.preemption !== undefined){
let data51 = data39.preemption;
if(typeof data51 !== "boolean"){
const err93 = {instancePath:instancePath+"/scheduler/preemption",schemaPath:"#/properties/scheduler/properties/preemption/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.scheduler.properties.preemption.type,parentSchema:schema31.properties.scheduler.properties.preemption,data:data51};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data39.rebalance !== undefined){
let data52 = data39.rebalance;
if(data52 && typeof data52 == "object" && !Array.isArray(data52)){
for(const key16 in data52){
if(!((((key16 === "every") || (key16 === "threshold")) || (key16 === "moves")) || (pattern4.test(key16)))){
const err94 = {instancePath:instancePath+"/scheduler/rebalance",schemaPath:"#/properties/scheduler/properties/rebalance/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.scheduler.properties.rebalance,data:data52};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data52.every !== undefined){
let data53 = data52.every;
if(typeof data53 === "string"){
if(!pattern23.test(data53)){
const err95 = {instancePath:instancePath+"/scheduler/rebalance/every",schemaPath:"#/properties/scheduler/properties/rebalance/properties/every/pattern",keyword:"pattern",params:{pattern: "^(?=.*[1-9])([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"},message:"must match pattern \""+"^(?=.*[1-9])([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$"+"\"",schema:"^(?=.*[1-9])([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$",parentSchema:schema31.properties.scheduler.properties.rebalance.properties.every,data:data53};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
else {
const err96 = {instancePath:instancePath+"/scheduler/rebalance/every",schemaPath:"#/properties/scheduler/properties/rebalance/properties/every/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.scheduler.properties.rebalance.properties.every.type,parentSchema:schema31.properties.scheduler.properties.rebalance.properties.every,data:data53};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data52.threshold !== undefined){
let data54 = data52.threshold;
if((typeof data54 !== "string") && (!((typeof data54 == "number") && (isFinite(data54))))){
const err97 = {instancePath:instancePath+"/scheduler/rebalance/threshold",schemaPath:"#/properties/scheduler/properties/rebalance/properties/threshold/type",keyword:"type",params:{type: schema31.properties.scheduler.properties.rebalance.properties.threshold.type},message:"must be string,number",schema:schema31.properties.scheduler.properties.rebalance.properties.threshold.type,parentSchema:schema31.properties.scheduler.properties.rebalance.properties.threshold,data:data54};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
if((typeof data54 == "number") && (isFinite(data54))){
if(data54 > 1 || isNaN(data54)){
const err98 = {instancePath:instancePath+"/scheduler/rebalance/threshold",schemaPath:"#/properties/scheduler/properties/rebalance/properties/threshold/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1",schema:1,parentSchema:schema31.properties.scheduler.properties.rebalance.properties.threshold,data:data54};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
if(data54 < 0 || isNaN(data54)){
const err99 = {instancePath:instancePath+"/scheduler/rebalance/threshold",schemaPath:"#/properties/scheduler/properties/rebalance/properties/threshold/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.scheduler.properties.rebalance.properties.threshold,data:data54};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(typeof data54 === "string"){
if(!pattern13.test(data54)){
const err100 = {instancePath:instancePath+"/scheduler/rebalance/threshold",schemaPath:"#/properties/scheduler/properties/rebalance/properties/threshold/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)?%$"},message:"must match pattern \""+"^[0-9]+(\\.[0-9]+)?%$"+"\"",schema:"^[0-9]+(\\.[0-9]+)?%$",parentSchema:schema31.properties.scheduler.properties.rebalance.properties.threshold,data:data54};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
}
if(data52.moves !== undefined){
let data55 = data52.moves;
if(!(((typeof data55 == "number") && (!(data55 % 1) && !isNaN(data55))) && (isFinite(data55)))){
const err101 = {instancePath:instancePath+"/scheduler/rebalance/moves",schemaPath:"#/properties/scheduler/properties/rebalance/properties/moves/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.scheduler.properties.rebalance.properties.moves.type,parentSchema:schema31.properties.scheduler.properties.rebalance.properties.moves,data:data55};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
if((typeof data55 == "number") && (isFinite(data55))){
if(data55 < 1 || isNaN(data55)){
const err102 = {instancePath:instancePath+"/scheduler/rebalance/moves",schemaPath:"#/properties/scheduler/properties/rebalance/properties/moves/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.scheduler.properties.rebalance.properties.moves,data:data55};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
}
}
else {
const err103 = {instancePath:instancePath+"/scheduler/rebalance",schemaPath:"#/properties/scheduler/properties/rebalance/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.scheduler.properties.rebalance.type,parentSchema:schema31.properties.scheduler.properties.rebalance,data:data52};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
}
else {
const err104 = {instancePath:instancePath+"/scheduler",schemaPath:"#/properties/scheduler/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.scheduler.type,parentSchema:schema31.properties.scheduler,data:data39};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data.tenants !== undefined){
let data56 = data.tenants;
if(data56 && typeof data56 == "object" && !Array.isArray(data56)){
for(const key17 in data56){
if(!(pattern6.test(key17))){
const err105 = {instancePath:instancePath+"/tenants",schemaPath:"#/properties/tenants/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.tenants,data:data56};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
for(const key18 in data56){
if(pattern6.test(key18)){
let data57 = data56[key18];
if(data57 && typeof data57 == "object" && !Array.isArray(data57)){
for(const key19 in data57){
if(!((((((key19 === "weight") || (key19 === "quota")) || (key19 === "guarantee")) || (key19 === "hosts")) || (key19 === "priority")) || (pattern4.test(key19)))){
const err106 = {instancePath:instancePath+"/tenants/" + key18.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/tenant/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19},message:"must NOT have additional properties",schema:false,parentSchema:schema34,data:data57};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(data57.weight !== undefined){
let data58 = data57.weight;
if((typeof data58 == "number") && (isFinite(data58))){
if(data58 <= 0 || isNaN(data58)){
const err107 = {instancePath:instancePath+"/tenants/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/weight",schemaPath:"#/$defs/tenant/properties/weight/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0",schema:0,parentSchema:schema34.properties.weight,data:data58};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
else {
const err108 = {instancePath:instancePath+"/tenants/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/weight",schemaPath:"#/$defs/tenant/properties/weight/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema34.properties.weight.type,parentSchema:schema34.properties.weight,data:data58};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
if(data57.quota !== undefined){
let data59 = data57.quota;
if(data59 && typeof data59 == "object" && !Array.isArray(data59)){
for(const key20 in data59){
if(!((((key20 === "cpus") || (key20 === "memory")) || (key20 === "replicas")) || (pattern4.test(key20)))){
const err109 = {instancePath:instancePath+"/tenants/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/quota",schemaPath:"#/$defs/tenant/properties/quota/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20},message:"must NOT have additional properties",schema:false,parentSchema:schema34.properties.quota,data:data59};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
if(data59.cpus !== undefined){
let data60 = data59.cpus;
if((!((typeof data60 == "number") && (isFinite(data60)))) && (typeof data60 !== "string")){
const err110 = {instancePath:instancePath+"/tenants/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/quota/cpus",schemaPath:"#/$defs/tenant/properties/quota/properties/cpus/type",keyword:"type",params:{type: schema34.properties.quota.properties.cpus.type},message:"must be number,string",schema:schema34.properties.quota.properties.cpus.type,parentSchema:schema34.properties.quota.properties.cpus,data:data60};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
if(data59.memory !== undefined){
let data61 = data59.memory;
if((typeof data61 !== "string") && (!(((typeof data61 == "number") && (!(data61 % 1) && !isNaN(data61))) && (isFinite(data61))))){
const err111 = {instancePath:instancePath+"/tenants/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/quota/memory",schemaPath:"#/$defs/tenant/properties/quota/properties/memory/type",keyword:"type",params:{type: schema34.properties.quota.properties.memory.type},message:"must be string,integer",schema:schema34.properties.quota.properties.memory.type,parentSchema:schema34.properties.quota.properties.memory,data:data61};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data59.replicas !== undefined){
let data62 = data59.replicas;
if(!(((typeof data62 == "number") && (!(data62 % 1) && !isNaN(data62))) && (isFinite(data62)))){
const err112 = {instancePath:instancePath+"/tenants/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/quota/replicas",schemaPath:"#/$defs/tenant/properties/quota/properties/replicas/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema34.properties.quota.properties.replicas.type,parentSchema:schema34.properties.quota.properties.replicas,data:data62};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
if((typeof data62 == "number") && (isFinite(data62))){
if(data62 < 0 || isNaN(data62)){
const err113 = {instancePath:instancePath+"/tenants/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/quota/replicas",schemaPath:"#/$defs/tenant/properties/quota/properties/replicas/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema34.properties.quota.properties.replicas,data:data62};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
}
}
else {
const err114 = {instancePath:instancePath+"/tenants/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/quota",schemaPath:"#/$defs/tenant/properties/quota/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.properties.quota.type,parentSchema:schema34.properties.quota,data:data59};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
if(data57.guarantee !== undefined){
let data63 = data57.guarantee;
if(data63 && typeof data63 == "object" && !Array.isArray(data63)){
for(const key21 in data63){
if(!((((key21 === "cpus") || (key21 === "memory")) || (key21 === "replicas")) || (pattern4.test(key21)))){
const err115 = {instancePath:instancePath+"/tenants/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/guarantee",schemaPath:"#/$defs/tenant/properties/guarantee/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21},message:"must NOT have additional properties",schema:false,parentSchema:schema34.properties.guarantee,data:data63};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data63.cpus !== undefined){
let data64 = data63.cpus;
if((!((typeof data64 == "number") && (isFinite(data64)))) && (typeof data64 !== "string")){
const err116 = {instancePath:instancePath+"/tenants/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/guarantee/cpus",schemaPath:"#/$defs/tenant/properties/guarantee/properties/cpus/type",keyword:"type",params:{type: schema34.properties.guarantee.properties.cpus.type},message:"must be number,string",schema:schema34.properties.guarantee.properties.cpus.type,parentSchema:schema34.properties.guarantee.properties.cpus,data:data64};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
if(data63.memory !== undefined){
let data65 = data63.memory;
if((typeof data65 !== "string") && (!(((typeof data65 == "number") && (!(data65 % 1) && !isNaN(data65))) && (isFinite(data65))))){
const err117 = {instancePath:instancePath+"/tenants/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/guarantee/memory",schemaPath:"#/$defs/tenant/properties/guarantee/properties/memory/type",keyword:"type",params:{type: schema34.properties.guarantee.properties.memory.type},message:"must be string,integer",schema:schema34.properties.guarantee.properties.memory.type,parentSchema:schema34.properties.guarantee.properties.memory,data:data65};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
if(data63.replicas !== undefined){
let data66 = data63.replicas;
if(!(((typeof data66 == "number") && (!(data66 % 1) && !isNaN(data66))) && (isFinite(data66)))){
const err118 = {instancePath:instancePath+"/tenants/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/guarantee/replicas",schemaPath:"#/$defs/tenant/properties/guarantee/properties/replicas/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema34.properties.guarantee.properties.replicas.type,parentSchema:schema34.properties.guarantee.properties.replicas,data:data66};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
if((typeof data66 == "number") && (isFinite(data66))){
if(data66 < 0 || isNaN(data66)){
const err119 = {instancePath:instancePath+"/tenants/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/guarantee/replicas",schemaPath:"#/$defs/tenant/properties/guarantee/properties/replicas/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema34.properties.guarantee.properties.replicas,data:data66};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
}
}
else {
const err120 = {instancePath:instancePath+"/tenants/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/guarantee",schemaPath:"#/$defs/tenant/properties/guarantee/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.properties.guarantee.type,parentSchema:schema34.properties.guarantee,data:data63};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
if(data57.hosts !== undefined){
let data67 = data57.hosts;
if(Array.isArray(data67)){
const len5 = data67.length;
for(let i5=0; i5<len5; i5++){
let data68 = data67[i5];
if(typeof data68 !== "string"){
const err121 = {instancePath:instancePath+"/tenants/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/hosts/" + i5,schemaPath:"#/$defs/tenant/properties/hosts/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.hosts.items.type,parentSchema:schema34.properties.hosts.items,data:data68};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
}
else {
const err122 = {instancePath:instancePath+"/tenants/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/hosts",schemaPath:"#/$defs/tenant/properties/hosts/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.hosts.type,parentSchema:schema34.properties.hosts,data:data67};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
if(data57.priority !== undefined){
let data69 = data57.priority;
if(data69 && typeof data69 == "object" && !Array.isArray(data69)){
for(const key22 in data69){
if(!((key22 === "max") || (pattern4.test(key22)))){
const err123 = {instancePath:instancePath+"/tenants/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/priority",schemaPath:"#/$defs/tenant/properties/priority/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22},message:"must NOT have additional properties",schema:false,parentSchema:schema34.properties.priority,data:data69};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
if(data69.max !== undefined){
let data70 = data69.max;
if(!(((typeof data70 == "number") && (!(data70 % 1) && !isNaN(data70))) && (isFinite(data70)))){
const err124 = {instancePath:instancePath+"/tenants/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/priority/max",schemaPath:"#/$defs/tenant/properties/priority/properties/max/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema34.properties.priority.properties.max.type,parentSchema:schema34.properties.priority.properties.max,data:data70};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
}
else {
const err125 = {instancePath:instancePath+"/tenants/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/priority",schemaPath:"#/$defs/tenant/properties/priority/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.properties.priority.type,parentSchema:schema34.properties.priority,data:data69};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
}
else {
const err126 = {instancePath:instancePath+"/tenants/" + key18.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/tenant/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.type,parentSchema:schema34,data:data57};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
}
}
else {
const err127 = {instancePath:instancePath+"/tenants",schemaPath:"#/properties/tenants/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.tenants.type,parentSchema:schema31.properties.tenants,data:data56};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
if(data.pools !== undefined){
let data71 = data.pools;
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
for(const key23 in data71){
let data72 = data71[key23];
if(!(((typeof data72 == "number") && (!(data72 % 1) && !isNaN(data72))) && (isFinite(data72)))){
const err128 = {instancePath:instancePath+"/pools/" + key23.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/pools/additionalProperties/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.pools.additionalProperties.type,parentSchema:schema31.properties.pools.additionalProperties,data:data72};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
if((typeof data72 == "number") && (isFinite(data72))){
if(data72 < 1 || isNaN(data72)){
const err129 = {instancePath:instancePath+"/pools/" + key23.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/pools/additionalProperties/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.pools.additionalProperties,data:data72};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
}
}
else {
const err130 = {instancePath:instancePath+"/pools",schemaPath:"#/properties/pools/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.pools.type,parentSchema:schema31.properties.pools,data:data71};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
}
else {
const err131 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

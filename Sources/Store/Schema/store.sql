-- 批量结果库的结构（SQLite 3）。用 ziping batch … --store 库.sqlite 写入，用 ziping summary 库.sqlite 读出；
-- 也可以用任何 SQLite 工具直接查询。
--
-- 怎样理解数值：
--   分数一律是整数，单位是百万分之一分：92500000 是 92.5 分。给人看的小数在视图“得分”里。
--   金额有两列：*_yuan 是以元为单位的准确小数（文字），*_cents 是以分为单位的整数；不是整分的金额 *_cents 为空。
--   预算执行率有三列：给人看的百分数（两位小数），以及准确的分子、分母（文字，可能很大）。
--   时间一律是协调世界时（UTC），如 2025-03-01T02:03:04Z。空（NULL）表示表上没有或无法确定，从不用 0 代替。
--
-- 多次运行、逐年累加：
--   同一张表（类别、单位、项目、年度都相同）在几次运行里都有的，以最后一次已完成的运行为准，见视图 current_submissions。
--   finished_at 为空的运行是中途停止的，它的表不计入。
--   缺单位、缺年度或（项目支出）缺项目名称的表，按来源（文件和第几张表）认定是不是同一张。
--   表 grdb_migrations 是库本身的版本记录，请勿改动。

-- 运行：每执行一次批量计分一行。
CREATE TABLE runs (
  run INTEGER PRIMARY KEY,               -- 运行编号，从1起，越大越新
  started_at TEXT NOT NULL,              -- 开始时间
  finished_at TEXT,                      -- 完成时间；为空表示中途停止，不计入
  version TEXT NOT NULL,                 -- 程序版本
  input TEXT NOT NULL,                   -- 读入的文件夹或文件
  level TEXT NOT NULL,                   -- 保存的详细程度：只有得分、含逐行、含逐行和说明
  scored INTEGER NOT NULL DEFAULT 0,     -- 已计分的自评表张数
  base_data INTEGER NOT NULL DEFAULT 0,  -- 基础数据表张数
  faults INTEGER NOT NULL DEFAULT 0      -- 无法读取或计分的张数
) STRICT;

-- 运行用到的指标体系。
CREATE TABLE run_rubrics (
  run INTEGER NOT NULL REFERENCES runs,  -- 运行编号
  rubric TEXT NOT NULL,                  -- 指标体系代号
  digest TEXT NOT NULL,                  -- 指标体系内容的摘要
  PRIMARY KEY (run, rubric)
) STRICT, WITHOUT ROWID;

-- 表：每张自评表或基础数据表一行。
CREATE TABLE submissions (
  submission INTEGER PRIMARY KEY,        -- 表编号
  run INTEGER NOT NULL REFERENCES runs,  -- 运行编号
  position INTEGER NOT NULL,             -- 在本次运行里的次序，从1起，与 faults 合在一起连续
  source TEXT NOT NULL,                  -- 文件：所给文件夹里的路径、文件名，或“标准输入”
  source_kind TEXT NOT NULL,             -- 文件里的位置是哪一种：whole 唯一一张、number 第几张表、line 第几行、offset 第几字节
  source_index INTEGER,                  -- 文件里的位置；唯一一张时为空
  outcome TEXT NOT NULL,                 -- scored 已计分的自评表，base-data 基础数据表
  form_key TEXT NOT NULL,                -- 认定同一张表的键：类别、单位、项目、年度
  series_key TEXT,                       -- 跨年度认定同一张表的键：类别、单位、项目；信息不全时为空
  rubric TEXT NOT NULL,                  -- 指标体系代号
  kind TEXT,                             -- department 部门整体支出，project 项目支出
  year INTEGER,                          -- 年度
  unit TEXT NOT NULL,                    -- 单位
  department TEXT NOT NULL,              -- 主管部门
  project TEXT NOT NULL,                 -- 项目名称
  weight INTEGER,                        -- 分值合计（百万分之一分，下同）
  low INTEGER,                           -- 复核总分的下限
  high INTEGER,                          -- 复核总分的上限；与下限相同即为确定的总分
  claimed INTEGER,                       -- 自评总分
  grade TEXT NOT NULL,                   -- 复核等级；不评时为空文字
  claimed_grade TEXT NOT NULL,           -- 自评等级
  goal_actual TEXT NOT NULL,             -- 年度总体目标的实际完成情况
  execution_rate TEXT,                   -- 预算执行率，如 99.36%
  execution_numerator TEXT,              -- 预算执行率的准确分子
  execution_denominator TEXT             -- 预算执行率的准确分母
) STRICT;
CREATE INDEX submissions_by_form ON submissions (form_key, run);
CREATE INDEX submissions_by_run ON submissions (run, position);

-- 资金：预算执行情况的每一行。
CREATE TABLE funds (
  submission INTEGER NOT NULL REFERENCES submissions,  -- 表编号
  position INTEGER NOT NULL,             -- 第几行，从1起；第1行一般是年度资金总额
  name TEXT NOT NULL,                    -- 资金名称
  budget_kind TEXT,                      -- 名称所写的预算种类：general-public 一般公共预算、government-fund 政府性基金预算、state-capital 国有资本经营预算、social-insurance 社会保险基金预算；没有写明时为空
  initial_budget_yuan TEXT,              -- 年初预算数（元）
  initial_budget_cents INTEGER,          -- 年初预算数（分）
  annual_budget_yuan TEXT,               -- 全年预算数（元）
  annual_budget_cents INTEGER,           -- 全年预算数（分）
  annual_expenditure_yuan TEXT,          -- 全年执行数（元）
  annual_expenditure_cents INTEGER,      -- 全年执行数（分）
  unreadable TEXT NOT NULL,              -- 填了但读不出金额的栏，逗号分隔：initialBudget、annualBudget、annualExpenditure
  PRIMARY KEY (submission, position)
) STRICT, WITHOUT ROWID;

-- 指标：每个三级指标一行。
CREATE TABLE rows (
  submission INTEGER NOT NULL REFERENCES submissions,  -- 表编号
  position INTEGER NOT NULL,             -- 第几行，从1起
  dimension TEXT NOT NULL,               -- 一级指标
  subdimension TEXT NOT NULL,            -- 二级指标
  name TEXT NOT NULL,                    -- 三级指标
  target TEXT NOT NULL,                  -- 年度指标值
  actual TEXT NOT NULL,                  -- 实际完成值
  unit TEXT NOT NULL,                    -- 度量单位（表上单设一栏的）
  direction TEXT,                        -- 哪一边为好：at-least 越大越好、at-most 越小越好、range 区间、exact 等于；没有读出指标值时为空
  note TEXT NOT NULL,                    -- 偏差原因分析及改进措施
  weight INTEGER NOT NULL,               -- 分值（百万分之一分，下同）
  low INTEGER NOT NULL,                  -- 复核得分的下限
  high INTEGER NOT NULL,                 -- 复核得分的上限
  claimed INTEGER,                       -- 自评得分
  outcome TEXT NOT NULL,                 -- scored 按规则计分、accepted 采信自评分、not-applicable 不适用、cannot-score 无法计分
  explanation TEXT NOT NULL,             -- 得分说明；没有保存时为空文字
  PRIMARY KEY (submission, position)
) STRICT, WITHOUT ROWID;

-- 问题：复核发现的每个问题一行。
CREATE TABLE findings (
  submission INTEGER NOT NULL REFERENCES submissions,  -- 表编号
  position INTEGER NOT NULL,             -- 第几个，从1起，最严重的在前
  code TEXT NOT NULL,                    -- 代码，如 W01
  name TEXT NOT NULL,                    -- 英文名
  severity TEXT NOT NULL,                -- error 错误、warning 警告、info 提示
  pointer TEXT NOT NULL,                 -- 在表中的位置（RFC 6901），如 /indicators/3/score
  place TEXT NOT NULL,                   -- 在文件中的位置
  message TEXT NOT NULL,                 -- 问题
  advice TEXT NOT NULL,                  -- 改法
  PRIMARY KEY (submission, position)
) STRICT, WITHOUT ROWID;

-- 无法读取或计分的：每张一行，与 submissions 一起构成输入的全部。
CREATE TABLE faults (
  run INTEGER NOT NULL REFERENCES runs,  -- 运行编号
  position INTEGER NOT NULL,             -- 在本次运行里的次序，从1起，与 submissions 合在一起连续
  source TEXT NOT NULL,                  -- 文件
  source_kind TEXT NOT NULL,             -- 文件里的位置是哪一种，同 submissions
  source_index INTEGER,                  -- 文件里的位置
  code TEXT NOT NULL,                    -- 代码，如 D03；没有时为空文字
  message TEXT NOT NULL,                 -- 原因和处理办法
  PRIMARY KEY (run, position)
) STRICT, WITHOUT ROWID;

-- 现行的表：每张表只取最后一次已完成的运行里的。
CREATE VIEW current_submissions AS
SELECT s.* FROM submissions AS s
WHERE s.run = (
  SELECT max(o.run) FROM submissions AS o JOIN runs AS r ON r.run = o.run
  WHERE o.form_key = s.form_key AND r.finished_at IS NOT NULL
);

-- 给人看的得分：现行的自评表，分数写成小数。
CREATE VIEW "得分" AS
SELECT
  submission AS "表编号",
  year AS "年度",
  department AS "主管部门",
  unit AS "单位",
  CASE kind WHEN 'department' THEN '部门整体支出' ELSE '项目支出' END AS "类别",
  project AS "项目",
  iif(weight IS NULL, NULL, rtrim(rtrim(printf('%s%d.%06d', iif(weight < 0, '-', ''), abs(weight) / 1000000, abs(weight) % 1000000), '0'), '.')) AS "分值合计",
  iif(claimed IS NULL, NULL, rtrim(rtrim(printf('%s%d.%06d', iif(claimed < 0, '-', ''), abs(claimed) / 1000000, abs(claimed) % 1000000), '0'), '.')) AS "自评分",
  iif(low IS NULL, NULL, rtrim(rtrim(printf('%s%d.%06d', iif(low < 0, '-', ''), abs(low) / 1000000, abs(low) % 1000000), '0'), '.')) AS "复核分下限",
  iif(high IS NULL, NULL, rtrim(rtrim(printf('%s%d.%06d', iif(high < 0, '-', ''), abs(high) / 1000000, abs(high) % 1000000), '0'), '.')) AS "复核分上限",
  claimed_grade AS "自评等级",
  grade AS "复核等级",
  execution_rate AS "预算执行率",
  source AS "文件"
FROM current_submissions
WHERE outcome = 'scored';

-- 给人看的问题：现行的自评表的每个问题。
CREATE VIEW "问题" AS
SELECT
  s.submission AS "表编号",
  s.year AS "年度",
  s.unit AS "单位",
  s.project AS "项目",
  CASE f.severity WHEN 'error' THEN '错误' WHEN 'warning' THEN '警告' ELSE '提示' END AS "级别",
  f.code AS "代码",
  f.place AS "位置",
  f.message AS "问题",
  f.advice AS "改法"
FROM current_submissions AS s JOIN findings AS f ON f.submission = s.submission;

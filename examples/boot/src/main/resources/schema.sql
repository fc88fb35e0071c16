-- Registers as a host may have them. Columns are named as those of our files, but for the staff,
-- whose query says what is what.
CREATE TABLE regions (
  code varchar(12) PRIMARY KEY, name varchar(100) NOT NULL, level varchar(20), parent varchar(12), kind varchar(20));
CREATE TABLE communities (
  code varchar(12) PRIMARY KEY, name varchar(100) NOT NULL, kind varchar(20), parent varchar(12));
CREATE TABLE facilities (
  id varchar(20) PRIMARY KEY, place varchar(20), name varchar(100), kind varchar(20),
  beds numeric(9), residents numeric(9), opened_on date, closed_on date);
CREATE TABLE stations (
  id varchar(20) PRIMARY KEY, place varchar(20), name varchar(100), level varchar(20), service varchar(20),
  operator varchar(20), services varchar(200), opened_on date, closed_on date);
CREATE TABLE organizations (
  id varchar(20) PRIMARY KEY, place varchar(20), name varchar(100), kind varchar(20),
  opened_on date, closed_on date);
CREATE TABLE catalogue (
  figure varchar(50) PRIMARY KEY, kind varchar(20), unit varchar(20), weight varchar(50), signed boolean,
  title varchar(100), title_en varchar(100));
CREATE TABLE figures (
  place varchar(20), figure varchar(50), "value" varchar(40), as_of date, source varchar(200));
CREATE TABLE returns (register varchar(20), place varchar(12));
CREATE TABLE milestones (milestone varchar(50) PRIMARY KEY, state varchar(20), "on" date, evidence varchar(200));
CREATE TABLE staff (
  staff_no varchar(20) PRIMARY KEY, office varchar(20) NOT NULL, certificate varchar(20), certified_on date,
  trained boolean, employment varchar(20), fte numeric(4, 2), hired date, left_on date);
